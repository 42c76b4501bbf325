import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, posix } from 'node:path'
import { inspectPicture } from '@/lib/images/inspect'
import { isProblem, tryToRead } from '@/lib/images/try-to-read'
import type { ArchiveItem } from '@/lib/import/archive-item'
import { DOCUMENT } from '@/lib/import/link-targets'
import { decoded } from '@/lib/site/url-path'
import { pathsBelow } from './source-files'

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|hei[cf])$/i
const FILE = new RegExp(`${PICTURE.source}|${DOCUMENT.source}`, 'i')
/** Folders of generators that aren't part of a picture's address. */
const ROOTS = /^(?:(?:static|public|src|assets|images|img|files)\/)+/

/** The place of a file below public/ (`/images/quay.jpg`) and the file to copy. */
type CopiedFile = { file: string; original: string }

/**
 * Maximum size of a copied file in bytes. Git hosts refuse files of 100 MB, and each clone of the repository downloads
 * all files.
 */
const LARGEST = 25 * 1024 * 1024

/** Finds the pictures and documents of an archive: beside the posts, in folders of the generator, in `--pictures`. */
export class ArchiveFiles {
  /** Paths relative to the roots, in lower case → absolute path. */
  private readonly byPath = new Map<string, string>()
  /** File names that occur once. */
  private readonly byName = new Map<string, string | undefined>()

  /** Place below public/ of each file, by absolute path. */
  private readonly places = new Map<string, string>()
  private readonly inspected = new Map<string, boolean>()

  constructor(roots: readonly string[]) {
    const taken = new Set<string>()
    for (const root of roots.map((one) => realpathSync(one)))
      for (const path of pathsBelow(root, FILE).paths) {
        const file = join(root, path)
        this.remember(path, file)
        // A file may be found twice, because one root can be inside another.
        if (this.places.has(file)) continue
        const place = placeOf(path, taken)
        taken.add(place.toLowerCase())
        this.places.set(file, place)
      }
  }

  /**
   * The place of a picture below public/ and its original; undefined if the archive doesn't have it, or if it isn't a
   * picture.
   */
  picture(src: string, item: Pick<ArchiveItem, 'id'>): CopiedFile | undefined {
    const original = this.originalOf(src, item)
    return original !== undefined && this.isPicture(original) ? this.copyOf(original) : undefined
  }

  /** The same for a document or sound. Also undefined if the file is too large to be copied. */
  document(url: string, item: Pick<ArchiveItem, 'id'>): CopiedFile | undefined {
    const original = this.originalOf(url, item)
    const isDocument = original !== undefined && DOCUMENT.test(original) && statSync(original).size <= LARGEST
    return isDocument ? this.copyOf(original) : undefined
  }

  private copyOf(original: string): CopiedFile | undefined {
    const file = this.places.get(original)
    return file === undefined ? undefined : { file, original }
  }

  private isPicture(original: string): boolean {
    let isPicture = this.inspected.get(original)
    if (isPicture === undefined) {
      const bytes = tryToRead(() => readFileSync(original))
      isPicture = !isProblem(bytes) && !isProblem(inspectPicture(bytes))
      this.inspected.set(original, isPicture)
    }
    return isPicture
  }

  private originalOf(src: string, { id }: Pick<ArchiveItem, 'id'>): string | undefined {
    const path = pathOf(src)
    if (path === undefined) return undefined
    const isAbsolute = path.startsWith('/')
    const plain = posix.normalize(isAbsolute ? path.slice(1) : path)
    const beside = posix.join(posix.dirname(id), path)
    const candidates = isAbsolute ? [plain] : [beside, plain]
    for (const candidate of candidates) {
      const key = candidate.normalize().toLowerCase()
      // A URL may have fewer folders than the path on disk (`static/`), or more (`wp-content/uploads/`).
      const parts = key.split('/')
      for (let start = 0; start < parts.length - 1 || start === 0; start++) {
        const found = this.byPath.get(parts.slice(start).join('/'))
        if (found !== undefined) return found
      }
    }
    return this.byName.get(posix.basename(plain).normalize().toLowerCase())
  }

  private remember(path: string, file: string) {
    const key = path.normalize().toLowerCase()
    const parts = key.split('/')
    // `static/images/x.png` is found as `images/x.png`.
    for (const name of [key, ...(parts.length > 2 ? [parts.slice(1).join('/')] : [])])
      if (!this.byPath.has(name)) this.byPath.set(name, file)
    const name = parts.at(-1) ?? ''
    this.byName.set(name, this.byName.has(name) ? undefined : file)
  }
}

/**
 * `/images/2019/quay.jpg`, `/files/2019/plan.pdf`. If the name has other characters or is in use, a number made from
 * the path is added.
 */
function placeOf(path: string, taken: ReadonlySet<string>): string {
  const name = path.replace(ROOTS, '')
  const plain = name.normalize().replace(/[^\p{L}\p{M}\p{N}/._-]+/gu, '-')
  const place = `/${PICTURE.test(plain) ? 'images' : 'files'}/${plain}`
  if (plain === name && !taken.has(place.toLowerCase())) return place
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 6)
  return place.replace(/(\.\w+)$/, `-${hash}$1`)
}

/** The path of a file's address; undefined for one without a file, such as `data:`. */
function pathOf(src: string): string | undefined {
  const [, rest = ''] = /^(?:https?:)?\/\/[^/]+(\/.*)$/i.exec(src) ?? [undefined, src]
  if (/^[a-z][a-z\d+.-]*:/i.test(rest) || /[\p{Cc}\\]/u.test(rest)) return undefined
  return decoded(rest.replace(/[?#].*$/, ''))
}
