import { InLanguage } from '@/components/editions/plain/in-language'
import type { Words } from '@/lib/words/words'

type Props = { href: string; words: Words; frame: string | undefined }

/** Links to the light edition and to the story as Markdown. They aren't pages, so these are plain links. */
export function Editions({ href, words, frame }: Props) {
  return (
    <p className="editions">
      <InLanguage language={frame}>
        <a href={`${href}/lite`}>{words('lightEdition')}</a> · <a href={`${href}.md`}>Markdown</a>
      </InLanguage>
    </p>
  )
}
