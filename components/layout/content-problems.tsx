import { formatViolation } from '@/lib/content/violation'
import { siteProblems } from '@/lib/site/queries'

/**
 * What is wrong in the content files that the whole site uses, on every page of the development server: a broken file
 * may be the reason why a page is missing. Nothing in production, where a build refuses them.
 */
export async function ContentProblems() {
  const problems = await siteProblems()
  if (problems.length === 0) return null
  return (
    <details open className="border-s-4 border-accent bg-raised p-3 text-small">
      <summary>
        {problems.length === 1 ? 'One problem' : `${problems.length} problems`} in the content files. The rest
        of the site works.
      </summary>
      <ul className="mt-2 space-y-2 font-mono">
        {problems.map((problem) => (
          <li key={formatViolation(problem)}>{formatViolation(problem)}</li>
        ))}
      </ul>
    </details>
  )
}
