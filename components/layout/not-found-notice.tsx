import { StoryStrip } from '@/components/front/story-strip'
import type { Catalog } from '@/lib/site/queries'
import { listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { ListLink } from './list-link'
import { PageFrame } from './page-frame'

/** The content of a 404 page: the sections and the latest stories. */
export function NotFoundNotice({ catalog }: { catalog: Catalog }) {
  const words = wordsOf(catalog.publication)
  return (
    <PageFrame>
      <div className="notice-page">
        <h1 tabIndex={-1}>{words('notFoundHeading')}</h1>
        <p className="standfirst">{words('notFoundText')}</p>
      </div>
      <ul className="chips">
        {catalog.sections.map((section) => (
          <li key={section.id}>
            <ListLink href={listHref('section', section.id)}>{section.name}</ListLink>
          </li>
        ))}
      </ul>
      <StoryStrip title={words('latestStories')} href="/latest" stories={catalog.newest(3)} layout="text" />
    </PageFrame>
  )
}
