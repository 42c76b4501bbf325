import { PageFrame } from '@/components/layout/page-frame'
import { type Finding, formatFinding } from '@/lib/content/finding'

/** The page, in development, of a story with errors: each error with file, line and remedy. A build refuses such a story. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <PageFrame>
      {/* Reports of problems are in English, whatever the publication's language. */}
      <div lang="en" dir="ltr">
        <h1 className="headline headline-lead">This story can’t be shown yet</h1>
        <p className="standfirst">The rest of the site works. Fix these problems and reload:</p>
        <ul className="problems">
          {findings.map((finding) => (
            <li key={formatFinding(finding)} className="notice">
              {formatFinding(finding)}
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
