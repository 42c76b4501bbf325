import type { CheckResult, Summary } from '@/lib/content/check'
import { type Finding, formatFinding } from '@/lib/content/finding'

/** The result of a check for people: problems by severity and file, then a summary. */
export function textReport(result: CheckResult, seconds: number): string {
  const { errors, warnings, notes, summary, stories, pages, records } = result
  const timeZone = records?.publication.timeZone ?? 'UTC'
  const parts = [
    ...byFile(errors),
    ...titled('Warnings (they don’t stop a build):', warnings),
    ...titled('Notes on drafts (they don’t stop a build):', notes),
    summaryText(summary, timeZone),
    `${verdict(result)}; ${count(stories, 'story', 'stories')} and ${count(pages, 'page')} read in ${seconds.toFixed(2)} s`,
  ]
  return parts.join('\n\n')
}

function verdict({ errors, warnings, notes }: CheckResult): string {
  const files = new Set(errors.map(({ path }) => path))
  return [
    errors.length === 0 ? 'No errors' : `${count(errors.length, 'error')} in ${count(files.size, 'file')}`,
    ...(warnings.length === 0 ? [] : [count(warnings.length, 'warning')]),
    ...(notes.length === 0 ? [] : [count(notes.length, 'note')]),
  ].join(', ')
}

function summaryText({ public: shown, embargoed, drafts, withdrawn }: Summary, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { timeZone, dateStyle: 'full', timeStyle: 'long' })
  return [
    `Stories: ${shown} public, ${embargoed.length} embargoed, ${count(drafts.length, 'draft')}, ${withdrawn.length} withdrawn`,
    ...embargoed.map(
      ({ address, published }) => `  until ${format.format(Date.parse(published))}: ${address}`,
    ),
    ...drafts.map((address) => `  draft: ${address}`),
    ...withdrawn.map((address) => `  withdrawn: ${address}`),
  ].join('\n')
}

function titled(title: string, problems: readonly Finding[]): string[] {
  const [first, ...rest] = byFile(problems)
  return first === undefined ? [] : [`${title}\n${first}`, ...rest]
}

/** A paragraph for each file. */
function byFile(problems: readonly Finding[]): string[] {
  const files = new Map<string, string[]>()
  for (const problem of problems) {
    const lines = files.get(problem.path) ?? []
    lines.push(formatFinding(problem))
    files.set(problem.path, lines)
  }
  return [...files.values()].map((lines) => lines.join('\n'))
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
