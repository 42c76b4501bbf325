/**
 * `npm run check [-- --reporter text|json|github|gitlab] [directory]`: reports every problem of the content and the
 * publishing state of its stories. `--json` is short for `--reporter json`. Exits 1 on an error, 2 on wrong usage.
 * `npm run check -- --corrections [directory]`: lists the stories that link to a corrected story or quote it.
 */
import './environment'
import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { readCommandLine, stop } from './command-line'
import { correctionReport } from './report/corrections'
import { isReporter, REPORTERS, reportContent } from './report-content'

const USAGE = `Usage: npm run check [-- --reporter ${REPORTERS.join('|')}] [directory]   (default: content)
       npm run check -- --corrections [directory]`

const { values, positionals } = readCommandLine(
  {
    options: {
      json: { type: 'boolean', default: false },
      reporter: { type: 'string' },
      corrections: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  },
  USAGE,
)
const reporter = values.reporter ?? (values.json ? 'json' : 'text')
if (!isReporter(reporter)) stop(`No reporter \`${reporter}\`.`, USAGE)
if (positionals.length > 1) stop('More than one directory.', USAGE)
const directory = resolve(positionals[0] ?? process.env.CONTENT_DIRECTORY ?? 'content')
if (statSync(directory, { throwIfNoEntry: false })?.isDirectory() !== true)
  stop(`No directory ${directory}.`, USAGE)

if (values.corrections) console.log(correctionReport(directory, Date.now()))
else process.exitCode = (await reportContent(directory, reporter)) === undefined ? 1 : 0
