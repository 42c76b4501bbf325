import { checkContent } from '@/lib/content/check'
import type { RecordFiles } from '@/lib/content/schema'
import { formatViolation } from '@/lib/content/violation'

/**
 * Prints every broken rule below a content directory, as lines for people or as JSON.
 * @returns the records when no rule is broken
 */
export function tellBrokenRules(directory: string, json = false): RecordFiles | undefined {
  const started = performance.now()
  const { violations, warnings, stories, pages, records } = checkContent(directory, Date.now())
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
  const files = new Set(violations.map(({ path }) => path))
  if (json) console.log(JSON.stringify({ stories, pages, seconds, violations, warnings }, null, 2))
  else {
    for (const file of files)
      console.log(
        `${violations
          .filter(({ path }) => path === file)
          .map(formatViolation)
          .join('\n')}\n`,
      )
    for (const warning of warnings) console.log(`warning: ${formatViolation(warning)}\n`)
    const verdict =
      violations.length === 0
        ? 'no broken rules'
        : `${count(violations.length, 'broken rule')} in ${count(files.size, 'file')}`
    const warned = warnings.length === 0 ? '' : `, ${count(warnings.length, 'warning')}`
    console.log(
      `${verdict}${warned}; ${count(stories, 'story', 'stories')} and ${count(pages, 'page')} read in ${seconds} s`,
    )
  }
  return violations.length === 0 ? records : undefined
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
