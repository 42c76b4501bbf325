import { formatFinding } from '@/lib/content/finding'
import { siteProblems } from '@/lib/site/queries'

/**
 * The errors in content files that the whole site uses, on every page of the development server: such an error may be
 * the reason why a page is missing. Renders nothing in production, because a build refuses these errors.
 */
export async function ContentProblems() {
  const problems = await siteProblems()
  if (problems.length === 0) return null
  return (
    <details open lang="en" dir="ltr" className="notice">
      <summary>
        {problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the content files. The rest
        of the site works.
      </summary>
      <ul className="problems">
        {problems.map((problem) => (
          <li key={formatFinding(problem)}>{formatFinding(problem)}</li>
        ))}
      </ul>
    </details>
  )
}
