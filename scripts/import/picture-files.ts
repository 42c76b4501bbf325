import { createHash } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import { join, posix } from 'node:path'
import { inspectPicture, isProblem } from '@/lib/images/inspect'
import { isUnreadable, tryToRead } from '@/lib/images/try-to-read'
import type { ArchiveItem } from '@/lib/import/archive-item'
import { decoded } from '@/lib/site/url-path'
import { pathsBelow } from './source-files'

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|hei[cf])$/i
/** Folders of generators that aren't part of a picture's address. */
const ROOTS = /^(?:(?:static|public|src|assets|images|img)\/)+/

/** Finds the pictures of an archive: beside the posts, in folders of the generator, in `--pictures`. */
export class PictureFiles {
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
      for (const path of pathsBelow(root, PICTURE).paths) {
        const file = join(root, path)
        this.remember(path, file)
        // One root can be inside another.
        if (this.places.has(file)) continue
        const place = placeOf(path, taken)
        taken.add(place.toLowerCase())
        this.places.set(file, place)
      }
  }

  /** The place of a picture below public/ and its original; undefined if it isn't at hand, or isn't a picture. */
  find(src: string, item: Pick<ArchiveItem, 'id'>): { file: string; original: string } | undefined {
    const original = this.originalOf(src, item)
    if (original === undefined || !this.isPicture(original)) return undefined
    const file = this.places.get(original)
    return file === undefined ? undefined : { file, original }
  }

  private isPicture(original: string): boolean {
    let isPicture = this.inspected.get(original)
    if (isPicture === undefined) {
      const bytes = tryToRead(() => readFileSync(original))
      isPicture = !isUnreadable(bytes) && !isProblem(inspectPicture(bytes))
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
      // An address has fewer folders than the disk (`static/`), or more (`wp-content/uploads/`).
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

/** `/images/2019/quay.jpg`. A name with other characters, or that is taken, gets a number made of the path. */
function placeOf(path: string, taken: ReadonlySet<string>): string {
  const name = path.replace(ROOTS, '')
  const plain = name.normalize().replace(/[^\p{L}\p{M}\p{N}/._-]+/gu, '-')
  const place = `/images/${plain}`
  if (plain === name && !taken.has(place.toLowerCase())) return place
  const hash = createHash('sha256').update(path).digest('hex').slice(0, 6)
  return place.replace(/(\.\w+)$/, `-${hash}$1`)
}

/** The path of a picture's address; undefined for one without a file, such as `data:`. */
function pathOf(src: string): string | undefined {
  const [, rest = ''] = /^(?:https?:)?\/\/[^/]+(\/.*)$/i.exec(src) ?? [undefined, src]
  if (/^[a-z][a-z\d+.-]*:/i.test(rest) || /[\p{Cc}\\]/u.test(rest)) return undefined
  return decoded(rest.replace(/[?#].*$/, ''))
}
