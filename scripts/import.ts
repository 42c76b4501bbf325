/**
 * `npm run import -- FORMAT PATH [options]`: brings an archive into content/ (docs/importing.md) and writes
 * import-report.json. Exits 1 if an item couldn't be written, 2 on wrong usage.
 */

import { writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import type { ArchiveItem, SkippedItem } from '@/lib/import/archive-item'
import { reportTable } from '@/lib/import/report'
import { contentDirectory } from './content-directory'
import { orExit } from './environment'
import { readArguments, USAGE } from './import/arguments'
import { existingTimeZone } from './import/existing-content'
import { readArchive } from './import/read-archive'
import { runImport } from './import/run-import'

const options = readArguments()
if (typeof options === 'string') {
  console.error(`${options}\n${USAGE}`)
  process.exit(2)
}
const { format, path } = options
const content = resolve(orExit(contentDirectory))
const now = Date.now()
const items: ArchiveItem[] = []
const skipped: SkippedItem[] = []
const sites: string[] = []
for await (const entry of readArchive(format, path, {
  ...options,
  now,
  timeZone: existingTimeZone(content),
})) {
  if (entry.type === 'item') items.push(entry)
  else if (entry.type === 'skipped') skipped.push(entry)
  else sites.push(...entry.urls)
}
const report = await runImport(
  { items, skipped, sites },
  { ...options, content, now, archive: `${format} ${basename(resolve(path))}`, progress },
)
if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
writeFileSync('import-report.json', `${JSON.stringify(report, null, 2)}\n`)
console.log(reportTable(report))
if (report.failed > 0) process.exitCode = 1

/** One line that is written again and again, on a terminal only. */
function progress(done: number, total: number) {
  if (process.stderr.isTTY && (done % 50 === 0 || done === total))
    process.stderr.write(`\r${done} of ${total} stories`)
}
