/**
 * `npm run import -- FORMAT PATH [options]`: brings an archive into content/ (docs/importing.md) and writes
 * import-report.json. Exits 1 if an item couldn't be written, 2 on wrong usage.
 */

import './environment'
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { reportTable } from '@/lib/import/report'
import { orExit, stop } from './command-line'
import { contentDirectory } from './content-directory'
import { readArguments, USAGE } from './import/arguments'
import { importArchive } from './import/run-import'

const REPORT = 'import-report.json'

const options = readArguments()
if (typeof options === 'string') stop(options, USAGE)
const content = resolve(orExit(contentDirectory))
const report = await importArchive({ ...options, content, now: Date.now(), progress })
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
// First, since the terminal can close.
orExit(() => writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`))
console.log(reportTable(report))
console.log(`\n${REPORT} has every case with its file and line.`)
if (report.failed > 0) process.exitCode = 1

/** One line that is written again and again, on a terminal only. */
function progress(step: 'made' | 'written', done: number, total: number) {
  if (process.stderr.isTTY && (done % 50 === 0 || done === total))
    process.stderr.write(`\r\u001b[K${done} of ${total} stories ${step}`)
}
