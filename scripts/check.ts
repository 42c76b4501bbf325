/**
 * `npm run check [-- --reporter text|json|github|gitlab] [directory]`: reports every problem of the content and the
 * publishing state of its stories. `--json` is short for `--reporter json`. Exits 1 on an error, 2 on wrong usage.
 * `npm run check -- --corrections [directory]`: lists the stories that link to a corrected story or quote it.
 */
import './environment'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { correctionReport } from './report/corrections'
import { isReporter, REPORTERS, type Reporter, reportContent } from './report-content'

const USAGE = `Usage: npm run check [-- --reporter ${REPORTERS.join('|')}] [directory]   (default: content)
       npm run check -- --corrections [directory]`

/** The options of the command line, or an error message. */
function readArguments(): { reporter: Reporter; corrections: boolean; directory: string } | string {
  try {
    const { values, positionals } = parseArgs({
      options: {
        json: { type: 'boolean', default: false },
        reporter: { type: 'string' },
        corrections: { type: 'boolean', default: false },
      },
      allowPositionals: true,
    })
    const reporter = values.reporter ?? (values.json ? 'json' : 'text')
    if (!isReporter(reporter)) return `No reporter \`${reporter}\`.`
    const directory = resolve(positionals[0] ?? process.env.CONTENT_DIRECTORY ?? 'content')
    if (positionals.length > 1) return 'More than one directory.'
    if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
      return `No directory ${directory}.`
    return { reporter, corrections: values.corrections, directory }
  } catch (error) {
    // parseArgs throws a TypeError whose message names the wrong option.
    if (error instanceof TypeError) return error.message
    throw error
  }
}

const options = readArguments()
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`)
  process.exitCode = 2
} else if (options.corrections) console.log(correctionReport(options.directory, Date.now()))
else process.exitCode = (await reportContent(options.directory, options.reporter)) === undefined ? 1 : 0
