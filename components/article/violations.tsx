import { PageFrame } from '@/components/layout/page-frame'
import { formatViolation, type Violation } from '@/lib/content/violation'

/** The page, in development, of a story with errors: each error with file, line and remedy. A build refuses such a story. */
export function Violations({ violations }: { violations: readonly Violation[] }) {
  return (
    <PageFrame>
      {/* Reports of problems are in English, whatever the publication's language. */}
      <div lang="en" dir="ltr">
        <h1 className="text-headline">This story can’t be shown yet</h1>
        <p className="pt-2">The rest of the site works. Fix these problems and reload:</p>
        <ul className="mt-4 space-y-3 font-mono text-small">
          {violations.map((violation) => (
            <li key={formatViolation(violation)} className="border-s-4 border-accent bg-raised p-3">
              {formatViolation(violation)}
            </li>
          ))}
        </ul>
      </div>
    </PageFrame>
  )
}
