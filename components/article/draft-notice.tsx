import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import type { UnpublishedStory } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

type Props = UnpublishedStory & { publication: Publication; frame: string | undefined }

/** The notice, in development, that a story is a draft or under embargo. */
export function DraftNotice({ isDraft, story, publication, frame }: Props) {
  const words = wordsOf(publication)
  return (
    <p className="notice">
      <InLanguage language={frame}>
        {isDraft
          ? words('draft', { key: '`draft: true`' })
          : words('embargoed', { date: formatMoment(story.published, publication) })}
      </InLanguage>
    </p>
  )
}
