import { InLanguage } from '@/components/editions/plain/in-language'
import { ListLink } from '@/components/layout/list-link'
import { READER_PAGES } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'

type Props = { href: string; words: Words; frame: string | undefined }

/**
 * Links to the light edition and the Markdown of a story (plain links, because these aren't pages of Next.js), and to
 * the settings.
 */
export function StoryFormats({ href, words, frame }: Props) {
  return (
    <p className="story-formats">
      <InLanguage language={frame}>
        <a href={`${href}/lite`}>{words('lightEdition')}</a> · <a href={`${href}.md`}>Markdown</a> ·{' '}
        <ListLink href={READER_PAGES.settings.href}>{words('settings')}</ListLink>
      </InLanguage>
    </p>
  )
}
