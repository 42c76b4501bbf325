import { InLanguage } from '@/components/editions/plain/in-language'
import { ListLink } from '@/components/layout/list-link'
import { READER_PAGES } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'

type Props = { href: string; words: Words; frame: string | undefined }

/** Links to the light edition and to the story as Markdown, which aren't pages, so these are plain links, and to the settings. */
export function Editions({ href, words, frame }: Props) {
  return (
    <p className="editions">
      <InLanguage language={frame}>
        <a href={`${href}/lite`}>{words('lightEdition')}</a> · <a href={`${href}.md`}>Markdown</a> ·{' '}
        <ListLink href={READER_PAGES.settings.href}>{words('settings')}</ListLink>
      </InLanguage>
    </p>
  )
}
