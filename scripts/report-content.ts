import { type BodyOptions, type CheckResult, checkContent } from '@/lib/content/check'
import { damagedImages } from '@/lib/content/image-rules'
import type { RecordFiles } from '@/lib/content/schema'
import { imageCache } from '@/lib/images/store'
import { githubReport, gitlabReport } from './report/ci'
import { textReport } from './report/text'

export const REPORTERS = ['text', 'json', 'github', 'gitlab'] as const
export type Reporter = (typeof REPORTERS)[number]

export function isReporter(name: string): name is Reporter {
  return REPORTERS.some((reporter) => reporter === name)
}

/**
 * Checks the content of a directory and prints the result.
 * @returns the records when there is no error
 */
export async function reportContent(
  directory: string,
  reporter: Reporter = 'text',
  options?: BodyOptions,
): Promise<RecordFiles | undefined> {
  const started = performance.now()
  const result = checkContent(directory, Date.now(), options)
  const { records, errors } = result
  if (records !== undefined)
    errors.push(...(await damagedImages(records, directory, imageCache('.', process.env, false))))
  console.log(report(result, reporter, (performance.now() - started) / 1000))
  return result.errors.length === 0 ? result.records : undefined
}

function report(result: CheckResult, reporter: Reporter, seconds: number): string {
  if (reporter === 'gitlab') return gitlabReport(result)
  if (reporter === 'json') {
    const { records, ...rest } = result
    return JSON.stringify({ seconds: Number(seconds.toFixed(2)), ...rest }, null, 2)
  }
  const text = textReport(result, seconds)
  return reporter === 'github' ? [githubReport(result), text].filter((part) => part !== '').join('\n') : text
}
