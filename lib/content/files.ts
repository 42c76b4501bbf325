import { existsSync, readdirSync, statSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Violation } from './violation'

/** The folder beside the content directory that is served as it is. */
export const PUBLIC_DIRECTORY = 'public'

/**
 * All files below a directory, and links to files, sorted, relative to it, with `/` between folders; none where there is
 * no such folder.
 */
export function walk(directory: string): string[] {
  if (!existsSync(directory)) return []
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .filter(({ entry, path }) => entry.isFile() || (entry.isSymbolicLink() && isFile(path)))
    .map(({ path }) => relative(directory, path).split(sep).join('/'))
    .sort()
}

/** The files of `public/` beside a content directory, by the paths at which they are served, no leading slash. */
export function publicFiles(directory: string): string[] {
  return walk(join(dirname(directory), PUBLIC_DIRECTORY))
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** UTF-8 text without a byte order mark, its line ends made `\n`. Throws a TypeError for other bytes. */
export function decode(bytes: Uint8Array): string {
  return utf8.decode(bytes).replace(/\r\n?/g, '\n')
}

/** Names the line and byte at which a file stops being UTF-8. */
export function undecodable(bytes: Uint8Array, file: string): Violation {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const good = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')))
  const byte = bytes[good] ?? 0
  return {
    path: file,
    line: bytes.subarray(0, good).filter((b) => b === 0x0a).length + 1,
    field: 'encoding',
    found: `byte 0x${byte.toString(16).padStart(2, '0')} at offset ${good}`,
    expected: 'UTF-8 text (save the file as UTF-8)',
  }
}
