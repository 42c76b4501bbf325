import type { Publication } from '@/lib/content/schema'
import { frameLanguage, textDirection } from '@/lib/format/language'
import type { CorrectionNote } from '@/lib/site/queries'

type Props = {
  note: CorrectionNote
  publication: Publication
  /** The absolute URL of the story. */
  url: string
}

/** A correction in a feed: its text, then a link to the story. The item's title names the kind. */
export function CorrectionText({ note: { text, story }, publication, url }: Props) {
  const { language = publication.language } = story
  const content = (
    <>
      <p>{text}</p>
      <p>
        <a href={url}>{story.headline}</a>
      </p>
    </>
  )
  // Feed readers show a text from left to right unless it says otherwise.
  return frameLanguage(story, publication) === undefined && textDirection(language) === 'ltr' ? (
    content
  ) : (
    <div lang={language} dir={textDirection(language)}>
      {content}
    </div>
  )
}
