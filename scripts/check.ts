/**
 * `npm run check [-- --json] [directory]`: tells every broken rule of the content, and warns of those that time will
 * break. Exits 1 on a broken rule, 2 on wrong usage.
 */
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkContent } from '@/lib/content/check'
import { formatViolation } from '@/lib/content/violation'

const USAGE = 'Usage: npm run check [-- --json] [directory]   (default: content)'

/** The command line's wishes, or what is wrong with them. */
function readArguments(): { json: boolean; directory: string } | string {
  try {
    const { values, positionals } = parseArgs({
      options: { json: { type: 'boolean', default: false } },
      allowPositionals: true,
    })
    const directory = resolve(positionals[0] ?? process.env.CONTENT_DIRECTORY ?? 'content')
    if (positionals.length > 1) return 'More than one directory.'
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
      return `No directory ${directory}.`
    return { json: values.json, directory }
  } catch (error) {
    // parseArgs throws a TypeError whose message names the wrong option.
    if (error instanceof TypeError) return error.message
    throw error
  }
}

const wishes = readArguments()
if (typeof wishes === 'string') {
  console.error(`${wishes}\n${USAGE}`)
  process.exitCode = 2
} else {
  const started = performance.now()
  const { violations, warnings, stories, pages } = checkContent(wishes.directory, Date.now())
  const seconds = Number(((performance.now() - started) / 1000).toFixed(2))
  const files = new Set(violations.map(({ path }) => path))
  if (wishes.json) console.log(JSON.stringify({ stories, pages, seconds, violations, warnings }, null, 2))
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
  process.exitCode = violations.length === 0 ? 0 : 1
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`
}
