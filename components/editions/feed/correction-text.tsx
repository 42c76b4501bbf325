import type { Publication } from '@/lib/content/schema'
import type { CorrectionNote } from '@/lib/site/queries'
import { InFeed } from './in-feed'

type Props = {
  note: CorrectionNote
  publication: Publication
  /** The absolute URL of the story. */
  url: string
}

/** A correction in a feed: its text, then a link to the story. The item's title names the kind. */
export function CorrectionText({ note: { text, story }, publication, url }: Props) {
  return (
    <InFeed story={story} publication={publication}>
      <p>{text}</p>
      <p>
        <a href={url}>{story.headline}</a>
      </p>
    </InFeed>
  )
}
