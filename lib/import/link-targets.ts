import { posix } from 'node:path'
import { urlProblem } from '@/lib/mdx/lint/urls'
import { pathKey } from '@/lib/site/url-path'
import type { ArchiveItem } from './archive-item'
import { foldedWords } from './count-words'
import type { Plan } from './plan'

/**
 * The beginning of a link that names a file of the archive instead of an address: Hugo’s `ref`, Jekyll’s `post_url`.
 */
export const FILE_ADDRESS = 'https://archive-file.invalid/'

/** The tables in which links are looked up. Plain data, so that they can be sent to another thread. */
export type LinkTable = {
  /** Old path (its key) → present path. */
  addresses: ReadonlyMap<string, string>
  /** Name of a file → present path: the whole path without its ending, and its last part. */
  files: ReadonlyMap<string, string>
  /** Present paths that readers can't see, with the reason. */
  hidden: ReadonlyMap<string, string>
  /** Present paths of stories that appear later (milliseconds). */
  later: ReadonlyMap<string, number>
  /** URLs of the old site without a slash at the end: links that begin with one are internal. */
  sites: readonly string[]
  /** Folded headline → address of a story that readers can see. */
  headlines: ReadonlyMap<string, string>
  /** Paths that the publication has already, as keys. */
  present: ReadonlySet<string>
}

export function createLinkTable(
  items: readonly ArchiveItem[],
  { places, addresses }: Plan,
  sites: readonly string[],
  present: ReadonlySet<string>,
  known: readonly { headline: string; address: string }[],
  now: number,
): LinkTable {
  const headlines = new Map(known.map(({ headline, address }) => [foldedWords(headline), address]))
  const files = new Map<string, string>()
  const hidden = new Map<string, string>()
  const later = new Map<string, number>()
  items.forEach((item, index) => {
    const place = places[index]
    if (place === undefined) return
    const path = `/${place.address}`
    const { format } = item.text
    // Only Markdown links to posts by file name, and only agency copy by headline. Large exports need neither table.
    if (format === 'markdown' || format === 'html')
      for (const name of fileNames(item.id)) if (!files.has(name)) files.set(name, path)
    if (item.draft === true || [...item.notes, ...place.notes].some(({ draft }) => draft === true))
      hidden.set(path, 'a draft')
    const published = Date.parse(item.published ?? '')
    if (published > now) later.set(path, published)
    if (format === 'wire' && item.headline !== '' && !hidden.has(path) && !later.has(path))
      headlines.set(foldedWords(item.headline), place.address)
  })
  const roots = sites.map((url) => url.replace(/\/+$/, ''))
  return { addresses, files, hidden, later, headlines, sites: roots, present }
}

/** The address of the story with a headline, whatever its case and punctuation. */
export function storyTarget(headline: string, { headlines }: LinkTable): string | undefined {
  return headlines.get(foldedWords(headline))
}

/** `content/news/2019/x/index.md` can be named as `content/news/2019/x`, `news/2019/x`, `x` and with its ending. */
function fileNames(id: string): string[] {
  const path = id
    .replace(/\.\w+$/, '')
    .replace(/\/index$/, '')
    .toLowerCase()
  const parts = path.split('/')
  const names = parts.map((_, index) => parts.slice(index).join('/'))
  const undated = (parts.at(-1) ?? '').replace(/^\d{4}-\d{1,2}-\d{1,2}-/, '')
  return [...names, undated]
}

/**
 * `isOldFile`: a document or sound on the old site, such as a PDF. `copied`: a document or sound that the archive has;
 * the URL is its path below public/.
 */
export type LinkTarget =
  | { url: string; isOldFile?: true; copied?: { file: string; original: string } }
  | { lost: string }

/** Types of documents and sounds that no browser runs as part of a page. */
export const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|od[tsp]|csv|rtf|zip|epub|mp3|m4a|og[gv]|wav|mp4|webm)$/i

/** Whether a link without a target, or to the old site, names a document of the archive. */
export function isOwnDocument(url: string, target: LinkTarget): boolean {
  if ('url' in target) return target.isOldFile === true
  return !/^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(url) && DOCUMENT.test(url.replace(/[?#].*$/s, ''))
}

/** Where a link of the archive leads in the publication. */
export function linkTarget(written: string, from: ArchiveItem, table: LinkTable): LinkTarget {
  const url = written
    .trim()
    // Invisible characters come from copied URLs.
    .replace(/[\n\t\u00ad\u200b\u2060\ufeff]/g, '')
    .replace(/ /g, '%20')
  if (url.startsWith(FILE_ADDRESS)) return fileTarget(url.slice(FILE_ADDRESS.length), from, table)
  if (/^www\.[^/\s]+\.[a-z]{2,}/i.test(url)) return external(`https://${url}`)
  if (/^\/\/[^/]/.test(url)) return linkTarget(`https:${url}`, from, table)
  const path = table.sites.map((site) => pathBelow(url, site)).find((one) => one !== undefined)
  if (path !== undefined) return internal(path || '/', from, table, url)
  if (/^[a-z][a-z\d+.-]*:/i.test(url)) return external(url)
  if (url.startsWith('/'))
    return internal(
      url,
      from,
      table,
      table.sites[0] === undefined ? undefined : new URL(url, table.sites[0]).href,
    )
  return relative(url, from, table)
}

/**
 * What follows the URL of a site in a URL below it, whichever of http, https and `www.` each has; undefined for other
 * URLs.
 */
function pathBelow(url: string, site: string): string | undefined {
  const scheme = /^https?:\/\/(?:www\.)?/i
  const root = site.replace(scheme, '').toLowerCase()
  const address = url.replace(scheme, '')
  if (!scheme.test(url) || !address.toLowerCase().startsWith(root)) return undefined
  const rest = address.slice(root.length)
  return /^(?:$|[/?#])/.test(rest) ? rest : undefined
}

/** An address of another site. */
function external(url: string): LinkTarget {
  const problem = urlProblem(url)
  if (problem === undefined) return { url }
  const repaired = /^https?:/i.test(url) && URL.canParse(url) ? withoutUser(url) : url
  return urlProblem(repaired) === undefined
    ? { url: repaired }
    : { lost: 'not an address that the site allows' }
}

function withoutUser(url: string): string {
  const parsed = new URL(url)
  parsed.username = ''
  parsed.password = ''
  return parsed.href
}

function internal(
  path: string,
  from: ArchiveItem,
  table: LinkTable,
  absolute: string | undefined,
): LinkTarget {
  const [, plain = '', query = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(path) ?? []
  const key = pathKey(plain)
  const found = table.addresses.get(pathKey(plain + query) ?? '') ?? table.addresses.get(key ?? '')
  if (found !== undefined) return visible(found, hash, from, table)
  if (key === '') return { url: '/' }
  if (key !== undefined && table.present.has(key)) return { url: `/${key}${hash}` }
  if (absolute !== undefined) {
    const target = external(absolute)
    return 'url' in target && DOCUMENT.test(plain) ? { ...target, isOldFile: true } : target
  }
  return { lost: 'the archive has nothing at this address' }
}

function visible(path: string, hash: string, from: ArchiveItem, { hidden, later }: LinkTable): LinkTarget {
  const reason = hidden.get(path)
  if (reason !== undefined) return { lost: reason }
  const at = later.get(path)
  if (at !== undefined && at > Date.parse(from.published ?? '')) return { lost: 'a story that appears later' }
  return { url: path + hash }
}

function fileTarget(name: string, from: ArchiveItem, table: LinkTable): LinkTarget {
  const [path = '', hash] = name.split('#')
  const folder = posix.dirname(from.id)
  const names = [posix.join(folder, path), path].map((one) =>
    one
      .replace(/^\/|\/$/g, '')
      .replace(/\.\w+$/, '')
      .replace(/\/_?index$/, '')
      .toLowerCase(),
  )
  const found = names.map((one) => table.files.get(one)).find((one) => one !== undefined)
  if (found !== undefined) return visible(found, hash === undefined ? '' : `#${hash}`, from, table)
  return internal(path.startsWith('/') ? path : `/${path}`, from, table, undefined)
}

/** A path relative to the file of the post, or to its address. */
function relative(url: string, from: ArchiveItem, table: LinkTable): LinkTarget {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(url) ?? []
  if (/\.(?:mdx?|markdown)$/i.test(path)) {
    const file = fileTarget(path + rest, from, table)
    if ('url' in file) return file
  }
  const [address = '/'] = from.addresses
  const base = new URL(address, table.sites[0] ?? 'http://archive.invalid')
  if (!URL.canParse(url, base.href)) return { lost: 'not an address' }
  const resolved = new URL(url, base)
  const isKnownSite = table.sites[0] !== undefined
  const target = internal(
    resolved.pathname + resolved.search + resolved.hash,
    from,
    table,
    isKnownSite ? resolved.href : undefined,
  )
  return 'url' in target ? target : fileTarget(url, from, table)
}
