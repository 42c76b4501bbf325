import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, realpathSync } from 'node:fs'
import { join, posix, sep } from 'node:path'
import { inspectPicture, isProblem } from '@/lib/images/inspect'
import type { ArchiveItem } from '@/lib/import/archive-item'

const PICTURE = /\.(?:png|jpe?g|webp|avif|gif|svg|hei[cf])$/i
/** Folders of generators that aren't part of a picture's address. */
const ROOTS = /^(?:(?:static|public|src|assets|images|img)\/)+/
const IGNORED = /^(?:\.|node_modules$)/

/** Finds the pictures of an archive: beside the posts, in folders of the generator, in `--pictures`. */
export class PictureFiles {
  /** Paths relative to the roots, in lower case → absolute path. */
  private readonly byPath = new Map<string, string>()
  /** File names that occur once. */
  private readonly byName = new Map<string, string | undefined>()

  private readonly inspected = new Map<string, boolean>()
  private readonly roots: readonly string[]

  constructor(roots: readonly string[]) {
    this.roots = roots.map((root) => realpathSync(root))
    for (const root of this.roots) this.add(root)
  }

  /** The place of a picture below public/ and its original; undefined if it isn't at hand, or isn't a picture. */
  find(src: string, item: Pick<ArchiveItem, 'id'>): { file: string; original: string } | undefined {
    const original = this.originalOf(src, item)
    if (original === undefined || !this.isPicture(original)) return undefined
    return { file: this.nameOf(original), original }
  }

  private isPicture(original: string): boolean {
    const known = this.inspected.get(original) ?? !isProblem(inspectPicture(readFileSync(original)))
    this.inspected.set(original, known)
    return known
  }

  /** `/images/2019/quay.jpg`; a name with other characters gets a number made of it, so that no two are the same. */
  private nameOf(original: string): string {
    const root = this.roots.find((one) => original.startsWith(one + sep)) ?? ''
    const path = original
      .slice(root.length + 1)
      .split(sep)
      .join('/')
      .replace(ROOTS, '')
    const plain = path.normalize().replace(/[^\p{L}\p{M}\p{N}/._-]+/gu, '-')
    if (plain === path) return `/images/${plain}`
    const hash = createHash('sha256').update(path).digest('hex').slice(0, 6)
    return `/images/${plain.replace(/(\.\w+)$/, `-${hash}$1`)}`
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

  private add(real: string) {
    const visit = (folder: string) => {
      for (const entry of readdirSync(join(real, folder), { withFileTypes: true })) {
        if (IGNORED.test(entry.name)) continue
        const path = folder === '' ? entry.name : `${folder}/${entry.name}`
        if (entry.isDirectory()) visit(path)
        else if (PICTURE.test(entry.name) && (entry.isFile() || isInside(join(real, path), real)))
          this.remember(path, join(real, path))
      }
    }
    visit('')
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

/** Whether a link leads to a file below a folder. */
function isInside(path: string, root: string): boolean {
  try {
    return realpathSync(path).startsWith(root + sep)
  } catch (error) {
    // A link to nothing is no picture.
    if (error instanceof Error && 'code' in error) return false
    throw error
  }
}

/** The path of a picture's address; undefined for one without a file, such as `data:`. */
function pathOf(src: string): string | undefined {
  const [, rest = ''] = /^(?:https?:)?\/\/[^/]+(\/.*)$/i.exec(src) ?? [undefined, src]
  if (/^[a-z][a-z\d+.-]*:/i.test(rest) || /[\p{Cc}\\]/u.test(rest)) return undefined
  const path = rest.replace(/[?#].*$/, '')
  try {
    return decodeURIComponent(path)
  } catch (error) {
    // The name itself contains a percent sign.
    if (error instanceof URIError) return path
    throw error
  }
}
