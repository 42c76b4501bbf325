import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { PUBLIC_DIRECTORY } from '@/lib/images/store'
import { isProblem, tryToRead } from '@/lib/images/try-to-read'
import type { Problem } from './finding'

/** A file, folder or link that can't be read. */
type FileProblem = Problem & { path: string; isLink: boolean }

/**
 * All files below a directory, and links to files, sorted, relative to it, with `/` between folders; none if there is
 * no such folder. Broken links and unreadable files are in `problems`.
 */
export function filesBelow(directory: string): { files: string[]; problems: FileProblem[] } {
  const files: string[] = []
  const problems: FileProblem[] = []
  const visit = (folder: string) => {
    const entries = tryToRead(() => readdirSync(join(directory, folder), { withFileTypes: true }))
    if (isProblem(entries)) return problems.push({ path: folder, isLink: false, ...entries })
    for (const entry of entries) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (entry.isDirectory()) visit(path)
      else if (entry.isFile()) files.push(path)
      else if (entry.isSymbolicLink()) {
        const target = tryToRead(() => statSync(join(directory, path)))
        if (!isProblem(target) && target.isFile()) files.push(path)
        else problems.push({ path, isLink: true, ...(isProblem(target) ? target : LINK_TO_FOLDER) })
      }
    }
  }
  if (existsSync(directory)) visit('')
  return { files: files.sort(), problems }
}

/** The files of `public/` beside a content directory, by the paths at which they are served, no leading slash. */
export function publicFiles(directory: string): string[] {
  return filesBelow(join(dirname(directory), PUBLIC_DIRECTORY)).files
}

const LINK_TO_FOLDER = {
  found: 'a link to a folder, in which no story is read',
  expected: 'the folder itself',
}

/** The ASCII characters of the first 64 KB of a file in any encoding, UTF-16 included. */
export function roughBeginning(file: string): string {
  const bytes = Buffer.alloc(64 * 1024)
  const descriptor = openSync(file, 'r')
  try {
    const read = bytes.subarray(0, readSync(descriptor, bytes))
    return read.toString('latin1').replace(/\0/g, '').replace(/\r\n?/g, '\n')
  } finally {
    closeSync(descriptor)
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })

/** UTF-8 text without a byte order mark, its line ends made `\n`, or the line at which it stops being UTF-8. */
export function decode(bytes: Uint8Array): string | (Problem & { line: number }) {
  try {
    return utf8.decode(bytes).replace(/\r\n?/g, '\n')
  } catch (error) {
    if (!(error instanceof TypeError)) throw error
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    const good = Buffer.byteLength(text.slice(0, text.indexOf('\ufffd')))
    const byte = (bytes[good] ?? 0).toString(16).padStart(2, '0')
    return {
      line: bytes.subarray(0, good).filter((b) => b === 0x0a).length + 1,
      found: `byte 0x${byte} at offset ${good}`,
      expected: 'UTF-8 text (save the file as UTF-8)',
    }
  }
}
