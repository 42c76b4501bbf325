import type { Catalog } from '@/lib/content/queries'
import type { Withdrawal } from '@/lib/content/schema'
import { formatDay } from '@/lib/format/dates'
import { KIND_LABELS } from '@/lib/format/kind-label'
import { textDirection } from '@/lib/format/language'
import { LITE_STYLE } from './lite-style'

/** Newest stories to go on with. */
const STORIES = 6

/** What stands where a story was, as one document: when and why it was withdrawn, the sections, the latest stories. */
export function WithdrawnStory({ withdrawn, catalog }: { withdrawn: Withdrawal; catalog: Catalog }) {
  const { publication, sections, stories } = catalog
  const { language, name } = publication
  return (
    <html lang={language} dir={textDirection(language)}>
      {/* biome-ignore lint/style/noHeadElement: this is a whole document, no page of Next.js */}
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="robots" content="noindex" />
        <title>{`This story was withdrawn — ${name}`}</title>
        <link rel="icon" href="data:," />
        <style>{LITE_STYLE}</style>
      </head>
      <body>
        <nav aria-label="Sections">
          <a href="/">
            <b>{name}</b>
          </a>{' '}
          {sections.map(({ id, name: title }) => (
            <a key={id} href={`/${id}`}>
              {title}
            </a>
          ))}
        </nav>
        <main>
          <h1>This story was withdrawn</h1>
          <p className="standfirst">{withdrawn.reason}</p>
          <p className="by">
            <time dateTime={withdrawn.at}>{formatDay(withdrawn.at, publication)}</time>
          </p>
          <h2>The latest stories</h2>
          <ul className="stories">
            {stories.slice(0, STORIES).map(({ href, kind, headline, language: own, published }) => (
              <li key={href} lang={own}>
                <a href={href}>{[KIND_LABELS[kind], headline].filter(Boolean).join(': ')}</a>
                <small>{formatDay(published, publication)}</small>
              </li>
            ))}
          </ul>
        </main>
      </body>
    </html>
  )
}
