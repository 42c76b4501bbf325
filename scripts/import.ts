/**
 * `npm run import -- FORMAT PATH [options]`: brings an archive into content/ (docs/importing.md) and writes
 * import-report.json. Exits 1 if an item couldn't be written, 2 on wrong usage.
 */

import './environment'
import { statSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { reportTable } from '@/lib/import/report'
import { orExit, stop } from './command-line'
import { contentDirectory } from './content-directory'
import { readArguments, USAGE } from './import/arguments'
import { runNode } from './run'

const REPORT = 'import-report.json'
/**
 * Size in bytes from which an export is read with a small heap: 300 MB then need 0.4 GB of memory instead of more than
 * 1 GB, and a third more time.
 */
const LARGE = 100 * 1024 * 1024
const SMALL_HEAP = ['--max-semi-space-size=4', '--heap-growing-percent=20']

const options = readArguments()
if (typeof options === 'string') stop(options, USAGE)
const size = statSync(options.path, { throwIfNoEntry: false })?.size ?? 0
if (size > LARGE && !SMALL_HEAP.every((flag) => process.execArgv.includes(flag)))
  process.exit(await runNode([...SMALL_HEAP, ...process.execArgv, ...process.argv.slice(1)]))

// Loaded here, because a process that only starts another one doesn't need these modules.
const { importArchive } = await import('./import/run-import')
const content = resolve(orExit(contentDirectory))
const report = await importArchive({ ...options, content, now: Date.now(), progress })
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
// The report is written before anything is printed, because the terminal may be closed.
orExit(() => writeFileSync(REPORT, `${JSON.stringify(report, null, 2)}\n`))
console.log(reportTable(report))
console.log(`\n${REPORT} has every case with its file and line.`)
if (report.failed > 0) process.exitCode = 1

/** Prints the progress in one line that is overwritten each time. On a terminal only. */
function progress(step: 'made' | 'written', done: number, total: number) {
  if (process.stderr.isTTY && (done % 50 === 0 || done === total))
    process.stderr.write(`\r\u001b[K${done} of ${total} stories ${step}`)
}
