import { PageFrame } from '@/components/layout/page-frame'
import { formatViolation, type Violation } from '@/lib/content/violation'

/** The page, in development, of a story with errors: each error with file, line and remedy. A build refuses such a story. */
export function Violations({ violations }: { violations: readonly Violation[] }) {
  return (
    <PageFrame>
      {/* Reports of problems are in English, whatever the publication's language. */}
      <div lang="en" dir="ltr">
        <h1 className="headline headline-lead">This story can’t be shown yet</h1>
        <p className="standfirst">The rest of the site works. Fix these problems and reload:</p>
        <ul className="problems">
          {violations.map((violation) => (
            <li key={formatViolation(violation)} className="notice">
              {formatViolation(violation)}
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
