import { join } from 'node:path'
import { checkLoaded } from './check'
import type { Content } from './content-index'
import { createIndex } from './create-index'
import { contentVersion } from './files'
import { loadContent } from './load'
import { readPicture } from './pictures'
import type { ArticleFile, PageFile } from './schema'
import { ContentError, type Violation } from './violation'

/** Content while it is being written: the files themselves. */
export type Written = Content & {
  /** Changes with any file. */
  version: string
  /** What is broken in the file of a story, as of `now` (milliseconds since the epoch). */
  violationsAt(address: string, now: number): Violation[]
}

const CONTENT = process.env.CONTENT_DIRECTORY ?? join(process.cwd(), 'content')

let read: Written | undefined
let lookedAt = 0

/**
 * The files of the content directory, read anew after each change.
 * @param known a version that will do, whatever has changed since
 * @throws ContentError when a file that the whole site needs is broken
 */
export function readWritten(known?: string): Written {
  if (read !== undefined && known === read.version) return read
  // One request asks several times: look at the disk once for all of them.
  if (read !== undefined && known === undefined && performance.now() - lookedAt < 100) return read
  lookedAt = performance.now()
  const version = contentVersion(CONTENT)
  if (read?.version !== version) read = writtenContent(CONTENT, version)
  return read
}

/** What changes with any file of the content directory. */
export function writtenVersion(): string {
  return contentVersion(CONTENT)
}

function writtenContent(directory: string, version: string): Written {
  const files = loadContent(directory)
  if (files.records === undefined) throw new ContentError(files.violations)
  const index = createIndex(files.records, Date.now())
  const bodies = new Map(files.records.articles.map(({ address, body }) => [address, body]))
  return {
    version,
    index,
    bodyAt(place) {
      const body = bodies.get(index.articles[place]?.address ?? '')
      if (body === undefined) throw new Error(`found no story at ${place}`)
      return body
    },
    pictureAt: (src) => readPicture(directory, src),
    violationsAt(address, now) {
      const paths = [`content/articles/${address}.mdx`, `content/articles/${address}.md`]
      const isWanted = (record: ArticleFile | PageFile) => paths.includes(record.source.file)
      const { violations, notes } = checkLoaded(files, directory, now, isWanted)
      return [...violations, ...notes].filter(({ path }) => paths.includes(path))
    },
  }
}
