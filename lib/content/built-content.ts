import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { verifyManifest } from './build-manifest'
import { type BodyPlace, type Content, parseIndex } from './content-index'
import type { Body } from './schema'

/** Folder in the project with everything that a running site reads of the content. A build writes it. */
export const BUILT = '.broadsheet'
export const INDEX_FILE = 'index.json'
export const BODIES_FILE = 'bodies'
export const HISTORIES_FILE = 'histories'
/** The origin of all addresses in the pages. */
export const ORIGIN_FILE = 'origin'
/** `CONTENT_DIRECTORY` of the build. */
export const DIRECTORY_FILE = 'content-directory'
/** When the public site changes next, for lib/server/edition-cache-handler.js. */
export const CHANGES_FILE = 'changes.json'
/** The facts of the search index, for the search page (type `SearchIndex` in lib/site/search-index.ts). */
export const SEARCH_FILE = 'search.json'
/** The header rules of lib/server/response-headers.ts, for next.config.ts; the first rule is for all URLs. */
export const HEADERS_FILE = 'headers.json'

/**
 * The content that the last build of a project has stored.
 * @throws Error if there was no build
 */
export function readBuilt(project: string): Content {
  const folder = join(project, BUILT)
  const index = parseIndex(readNote(join(folder, INDEX_FILE)))
  return {
    index,
    bodyAt: (place) => readBody(join(folder, BODIES_FILE), index.bodies[place] ?? [0, 0, 1, 'mdx']),
    historyOf(address) {
      const place = Object.hasOwn(index.histories, address) ? index.histories[address] : undefined
      return place && JSON.parse(readPart(join(folder, HISTORIES_FILE), ...place))
    },
  }
}

/** Throws an Error that names the first file of the last build of a project which is missing, cut or changed. */
export function verifyBuild(project: string): void {
  verifyManifest(join(project, BUILT))
}

/** The origin in the pages of the last build of a project. Throws as `readBuilt` does. */
export function builtOrigin(project: string): string {
  return readNote(join(project, BUILT, ORIGIN_FILE))
}

/** `CONTENT_DIRECTORY` of the last build of a project. Throws as `readBuilt` does. */
export function builtDirectory(project: string): string {
  return readNote(join(project, BUILT, DIRECTORY_FILE))
}

function readNote(file: string): string {
  if (!existsSync(file))
    throw new Error(`${file} is missing: \`npm run build\` writes it before it calls the framework’s build`)
  return readFileSync(file, 'utf8')
}

function readBody(file: string, [start, length, line, format]: BodyPlace): Body {
  return { text: readPart(file, start, length), line, format }
}

/** Reads `length` bytes of a file from `start`, as text. */
function readPart(path: string, start: number, length: number): string {
  const bytes = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    const found = readSync(file, bytes, 0, length, start)
    if (found !== length) throw new Error(`${path}: found ${found} bytes from ${start}, expected ${length}`)
  } finally {
    closeSync(file)
  }
  return bytes.toString()
}
