import { InLanguage } from '@/components/editions/plain/in-language'

type Props = { href: string; frame: string | undefined }

/** Links to the light edition and to the story as Markdown. They aren't pages, so these are plain links. */
export function Editions({ href, frame }: Props) {
  return (
    <p className="editions">
      <InLanguage language={frame}>
        <a href={`${href}/lite`}>Light edition</a> · <a href={`${href}.md`}>Markdown</a>
      </InLanguage>
    </p>
  )
}
