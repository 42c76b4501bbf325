import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { verifyManifest } from './build-manifest'
import { type Content, parseIndex, type WordsPlace } from './content-index'
import type { Body } from './schema'

/** Below the project: what a build notes of the content, all that a running site reads of it. */
export const BUILT = '.broadsheet'
export const INDEX_FILE = 'index.json'
export const WORDS_FILE = 'words'
/** The origin of all addresses in the pages. */
export const ORIGIN_FILE = 'origin'
/** `CONTENT_DIRECTORY` of the build. */
export const DIRECTORY_FILE = 'content-directory'
/** When the public site changes next, for lib/server/edition-cache-handler.js. */
export const CHANGES_FILE = 'changes.json'
/** What next.config.ts takes from lib/server/security-headers.ts; the first rule is for all addresses. */
export const HEADERS_FILE = 'headers.json'

/**
 * What the last build of a project has noted.
 * @throws Error where there was none
 */
export function readBuilt(project: string): Content {
  const folder = join(project, BUILT)
  const index = parseIndex(readNote(join(folder, INDEX_FILE)))
  return {
    index,
    bodyAt: (place) => readWords(join(folder, WORDS_FILE), index.words[place] ?? [0, 0, 1, 'mdx']),
  }
}

/** Throws an Error that names the first file of the last build of a project which is missing, cut or changed. */
export function verifyBuild(project: string): void {
  verifyManifest(join(project, BUILT))
}

/** The origin that stands in the pages of the last build of a project. Throws as `readBuilt` does. */
export function builtOrigin(project: string): string {
  return readNote(join(project, BUILT, ORIGIN_FILE))
}

/** The content directory of the last build of a project, as it was named. Throws as `readBuilt` does. */
export function builtDirectory(project: string): string {
  return readNote(join(project, BUILT, DIRECTORY_FILE))
}

function readNote(file: string): string {
  if (!existsSync(file))
    throw new Error(`${file} is missing: \`npm run build\` writes it before it calls the framework’s build`)
  return readFileSync(file, 'utf8')
}

function readWords(file: string, [start, length, line, format]: WordsPlace): Body {
  const bytes = Buffer.alloc(length)
  const words = openSync(file, 'r')
  try {
    const found = readSync(words, bytes, 0, length, start)
    if (found !== length) throw new Error(`${file}: found ${found} bytes from ${start}, expected ${length}`)
  } finally {
    closeSync(words)
  }
  return { text: bytes.toString(), line, format }
}
