import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { onTestFinished } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { importArchive, type RunOptions } from '@/scripts/import/run-import'

export const NOW = Date.parse('2026-11-26T09:00:00Z')

/** A folder with files; removed after the test. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'archive-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

/** Imports an archive into a content directory, and returns the report. */
export function importInto(
  content: string,
  format: RunOptions['format'],
  path: string,
  options: Partial<RunOptions> = {},
) {
  return importArchive({
    format,
    path,
    content,
    now: NOW,
    sections: 'automatic',
    pictures: [],
    map: {},
    dryRun: false,
    force: false,
    progress: () => {},
    ...options,
  })
}

/** The errors that `npm run check` reports. */
export function errorsIn(content: string) {
  return checkContent(content, NOW).errors
}

/** The text of a file of a content directory. */
export function textOf(content: string, file: string): string {
  return readFileSync(join(content, file), 'utf8')
}

/** Every file below a folder with its text. */
export function filesOf(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
  return Object.fromEntries(
    files.map(({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path.slice(root.length + 1), readFileSync(path, 'utf8')]
    }),
  )
}
