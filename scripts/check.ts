/**
 * `npm run check [-- --json] [directory]`: tells every broken rule of the content, and warns of those that time will
 * break. Exits 1 on a broken rule, 2 on wrong usage.
 */
import './environment'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { tellBrokenRules } from './broken-rules'

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
  process.exitCode = tellBrokenRules(wishes.directory, wishes.json) === undefined ? 1 : 0
}
