import { River } from '@/components/front/river'
import { StripHeading } from '@/components/front/strip-heading'
import { ListHead } from '@/components/layout/list-head'
import { ListLink } from '@/components/layout/list-link'
import { PageFrame } from '@/components/layout/page-frame'
import type { Catalog, SearchIndex } from '@/lib/site/queries'
import { listHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { Search } from './search.client'
import { kindNames, searchWords } from './search-words'

/** Number of latest stories that are shown before a reader types. */
const LATEST = 5
const TOPICS = 12

/** The page that searches all stories. Without JavaScript it links to the archive and the topics. */
export function SearchPage({ catalog, index }: { catalog: Catalog; index: SearchIndex }) {
  const { publication } = catalog
  const words = wordsOf(publication)
  const topics = [...catalog.topics.values()]
    .map(({ id, name }) => ({ id, name, stories: catalog.byTopic.get(id)?.length ?? 0 }))
    .sort((a, b) => b.stories - a.stories)
    .slice(0, TOPICS)
  return (
    <PageFrame>
      <ListHead title={words('search')} words={words} />
      <div className="unscripted">
        <p className="standfirst">{words('searchWithoutScript')}</p>
        <ul className="chips">
          <li>
            <a href="/archive">{words('archive')}</a>
          </li>
          <li>
            <a href="/topics">{words('topics')}</a>
          </li>
        </ul>
      </div>
      <Search
        index={index}
        names={{
          section: Object.fromEntries(catalog.sections.map(({ id, name }) => [id, name])),
          kind: kindNames(words),
        }}
        place={{ language: publication.language, timeZone: publication.timeZone }}
        words={searchWords(words)}
      >
        <StripHeading title={words('topics')} href="/topics" />
        <ul className="chips">
          {topics.map(({ id, name }) => (
            <li key={id}>
              <ListLink href={listHref('topic', id)}>{name}</ListLink>
            </li>
          ))}
        </ul>
        <StripHeading title={words('latestStories')} href="/latest" />
        <River stories={catalog.newest(LATEST)} publication={publication} />
      </Search>
    </PageFrame>
  )
}
