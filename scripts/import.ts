/**
 * `npm run import -- FORMAT PATH [options]`: brings an archive into content/ (docs/importing.md). Exits 1 if an item could
 * not be written, 2 on wrong usage.
 */
import './environment'
import { writeFileSync } from 'node:fs'
import { basename, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { ArchiveItem, SkippedItem } from '@/lib/import/archive-item'
import { readPost } from '@/lib/import/markdown/read-post'
import { reportTable } from '@/lib/import/report'
import { contentDirectory, orExit } from './environment'
import { runImport } from './import/run-import'
import { pathsBelow, readSource } from './import/source-files'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    section: { type: 'string' },
    sections: { type: 'string' },
    site: { type: 'string' },
    pictures: { type: 'string', multiple: true },
    credit: { type: 'string' },
    author: { type: 'string' },
    map: { type: 'string' },
    permalink: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    force: { type: 'boolean', default: false },
  },
})
const [format = '', path = ''] = positionals
const content = resolve(orExit(contentDirectory))
const items: ArchiveItem[] = []
const skipped: SkippedItem[] = []
const { paths } = pathsBelow(path, /\.(?:md|markdown|mdx)$/i)
for (const one of paths) {
  const source = readSource(path, one)
  const entry: ArchiveItem | SkippedItem =
    'problem' in source
      ? { type: 'skipped', id: one, source: { file: one }, reason: source.problem }
      : readPost(source, { timeZone: 'Europe/London', now: Date.now(), map: {} })
  if (entry.type === 'item') items.push(entry)
  else skipped.push(entry)
}
const report = await runImport(
  { items, skipped, sites: [] },
  {
    format,
    path,
    content,
    archive: `${format} ${basename(resolve(path))}`,
    sections: 'automatic',
    pictures: [path, ...(values.pictures ?? [])],
    dryRun: values['dry-run'],
    force: values.force,
    now: Date.now(),
    progress: () => {},
    ...(values.section !== undefined && { section: values.section }),
    ...(values.site !== undefined && { site: values.site }),
    ...(values.credit !== undefined && { credit: values.credit }),
    ...(values.author !== undefined && { author: values.author }),
  },
)
writeFileSync('import-report.json', `${JSON.stringify(report, null, 2)}\n`)
console.log(reportTable(report))
