import type { Publication } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { KIND_LABELS } from '@/lib/format/kind-label'
import type { Story } from '@/lib/site/queries'

type Props = { stories: readonly Story[]; publication: Publication; standfirst?: boolean }

/** A list of stories that leads to their light editions. */
export function LiteStories({ stories, publication, standfirst = false }: Props) {
  return (
    <ul className="stories">
      {stories.map((story) => {
        const kind = KIND_LABELS[story.kind]
        return (
          <li key={story.address} lang={story.language}>
            <a href={`${story.href}/lite`}>
              {kind !== undefined && `${kind}: `}
              {story.headline}
            </a>
            {standfirst && <> {story.standfirst}</>}
            <small>{formatDay(story.published, publication)}</small>
          </li>
        )
      })}
    </ul>
  )
}
