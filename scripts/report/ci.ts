import { createHash } from 'node:crypto'
import type { CheckResult } from '@/lib/content/check'
import type { Finding } from '@/lib/content/finding'

/**
 * The result of a check as GitHub's workflow commands: lines in the log of an action that GitHub shows beside the lines of
 * a pull request. https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function githubReport(result: CheckResult): string {
  const commands = { error: 'error', warning: 'warning', note: 'notice' }
  return problemsOf(result)
    .map((problem) => {
      const { path, line, field, severity = 'error' } = problem
      const title = `${field} in ${path}`
      return `::${commands[severity]} file=${property(path)},line=${line},title=${property(title)}::${data(describe(problem))}`
    })
    .join('\n')
}

/**
 * The result of a check as a GitLab Code Quality report, which GitLab shows in a merge request.
 * https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format
 */
export function gitlabReport(result: CheckResult): string {
  const severities = { error: 'major', warning: 'minor', note: 'info' }
  const seen = new Map<string, number>()
  const report = problemsOf(result).map((problem) => {
    const { path, line, field, found, severity = 'error' } = problem
    // Without the line, so that a problem keeps its id when lines are added above it.
    const identity = JSON.stringify([path, field, found])
    const before = seen.get(identity) ?? 0
    seen.set(identity, before + 1)
    return {
      description: `${field}: ${describe(problem)}`,
      check_name: 'content',
      fingerprint: createHash('sha256').update(`${identity}${before}`).digest('hex'),
      severity: severities[severity],
      location: { path, lines: { begin: line } },
    }
  })
  return JSON.stringify(report, null, 2)
}

function problemsOf({ errors, warnings, notes }: CheckResult): Finding[] {
  return [...errors, ...warnings, ...notes]
}

function describe({ found, expected, suggestion, see }: Finding): string {
  const hint = suggestion === undefined ? '' : `. Did you mean ${suggestion}?`
  return `found ${found}, expected ${expected}${hint}${see === undefined ? '' : ` (${see})`}`
}

function data(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}
