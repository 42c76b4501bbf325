import type { Withdrawal } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import type { Catalog } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import { SingleFileDocument } from './lite-document'
import { LiteStories } from './lite-lists'

/** Number of newest stories that are offered instead. */
const STORIES = 6

/** The light edition of the notice of a withdrawn story: when and why it was withdrawn, the sections, the latest stories. */
export function LiteWithdrawn({ withdrawn, catalog }: { withdrawn: Withdrawal; catalog: Catalog }) {
  const { publication, sections } = catalog
  const words = wordsOf(publication)
  return (
    <SingleFileDocument
      title={`${words('withdrawn')} — ${publication.name}`}
      publication={publication}
      sections={sections}
    >
      <main>
        <h1>{words('withdrawn')}</h1>
        <p className="standfirst">{withdrawn.reason}</p>
        <p className="by">
          <time dateTime={withdrawn.at}>{formatDay(withdrawn.at, publication)}</time>
        </p>
        <h2>{words('latestStories')}</h2>
        <LiteStories stories={catalog.newest(STORIES)} publication={publication} hrefOf={(path) => path} />
      </main>
    </SingleFileDocument>
  )
}
