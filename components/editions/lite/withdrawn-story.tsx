import type { Withdrawal } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { KIND_LABELS } from '@/lib/format/kind-label'
import type { Catalog } from '@/lib/site/queries'
import { WholeDocument } from './whole-document'

/** Newest stories to go on with. */
const STORIES = 6

/** What stands where a story was, as one document: when and why it was withdrawn, the sections, the latest stories. */
export function WithdrawnStory({ withdrawn, catalog }: { withdrawn: Withdrawal; catalog: Catalog }) {
  const { publication, sections } = catalog
  return (
    <WholeDocument
      title={`This story was withdrawn — ${publication.name}`}
      publication={publication}
      sections={sections}
    >
      <main>
        <h1>This story was withdrawn</h1>
        <p className="standfirst">{withdrawn.reason}</p>
        <p className="by">
          <time dateTime={withdrawn.at}>{formatDay(withdrawn.at, publication)}</time>
        </p>
        <h2>The latest stories</h2>
        <ul className="stories">
          {catalog.newest(STORIES).map(({ href, kind, headline, language: own, published }) => (
            <li key={href} lang={own}>
              <a href={href}>{[KIND_LABELS[kind], headline].filter(Boolean).join(': ')}</a>
              <small>{formatDay(published, publication)}</small>
            </li>
          ))}
        </ul>
      </main>
    </WholeDocument>
  )
}
