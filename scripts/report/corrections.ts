import { type CorrectedStory, correctionUses } from '@/lib/content/correction-uses'
import { loadContent } from '@/lib/content/load'

const KINDS: Readonly<Record<CorrectedStory['uses'][number]['kind'], string>> = {
  link: 'links to it',
  related: 'names it as related',
  quotation: 'quotes its present or former text',
  translation: 'is a translation of it',
}

/** The corrected stories of a content directory and where other stories use them, as text. `now` in milliseconds. */
export function correctionReport(directory: string, now: number): string {
  const stories = correctionUses(loadContent(directory, now).readable, now)
  if (stories.length === 0) return 'Found no public story with a correction or clarification.'
  return stories
    .map(({ address, correction: { at, kind, text }, uses }) => {
      const lines = uses.map(({ file, line, kind }) => `  ${file}:${line}  ${KINDS[kind]}`)
      return [
        `${address}: ${kind} of ${at}: ${text}`,
        ...(lines.length === 0 ? ['  No other story links to it or quotes it.'] : lines),
      ].join('\n')
    })
    .join('\n\n')
}
