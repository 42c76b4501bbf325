/** Maximum length of a path in characters and in segments; the longest story URL is far shorter. */
const MAX_LENGTH = 2_000
const MAX_SEGMENTS = 30

/**
 * The decoded segments of a requested path, NFC-normalised: `/World//caf%C3%A9/` gives `World`, `café`. Undefined for a
 * path that can't be a URL of the site: a malformed escape, an escaped slash or backslash, a control character, a dot
 * segment, or one that is too long.
 */
export function pathSegments(pathname: string): string[] | undefined {
  if (pathname.length > MAX_LENGTH) return undefined
  const segments: string[] = []
  for (const part of pathname.split('/')) {
    if (part === '') continue
    if (segments.length === MAX_SEGMENTS) return undefined
    const segment = decode(part)
    if (segment === undefined || /[/\\\p{Cc}\p{Cs}]/u.test(segment) || /^\.{1,2}$/.test(segment))
      return undefined
    segments.push(segment.normalize())
  }
  return segments
}

/**
 * The key by which a path is looked up: lower-case segments, no slash at either end. Undefined as for `pathSegments`.
 */
export function pathKey(pathname: string): string | undefined {
  return pathSegments(pathname)?.join('/').toLowerCase()
}

/**
 * The decoded path of a route's parameters, which Next.js passes as they were requested: `world/चुनाव`. Empty for a
 * malformed one.
 */
export function requestedPath(...parameters: readonly string[]): string {
  return pathSegments(parameters.join('/'))?.join('/') ?? ''
}

/** The path of a URL of the site, decoded and without its slash, query and fragment: `world/x` for `/world/x/?a#b`. */
export function pathOf(href: string): string {
  const path = href.replace(/[?#].*$/s, '')
  return pathSegments(path)?.join('/') ?? path
}

/** Encodes a path of the site for a URL: `images/50% off.png` gives `/images/50%25%20off.png`. */
export function encodedPath(path: string): string {
  return `/${encodeURI(path).replace(/[?#]/g, encodeURIComponent)}`
}

/**
 * A requested path without the punctuation of the text around a link: `/world/x).` gives `/world/x`. Removes
 * punctuation, symbols, spaces and invisible characters. Undefined if there is nothing to remove or nothing remains.
 */
export function withoutTrailingPunctuation(pathname: string): string | undefined {
  const parts = pathname.split('/').filter((part) => part !== '')
  const count = parts.length
  for (let last = parts.pop(); last !== undefined; last = parts.pop()) {
    const segment = decode(last)
    // An escaped slash or a dot segment is an attempt to leave the folder.
    if (segment === undefined || /[/\\]|^\.+$/.test(segment)) return undefined
    const kept = segment.replace(/[\p{P}\p{S}\p{Cf}\s]+$/u, '')
    if (kept === '') continue
    parts.push(encodeURIComponent(kept))
    return kept === segment && parts.length === count ? undefined : `/${parts.join('/')}`
  }
  return undefined
}

/**
 * The address of the story that a path belongs to, if it is a story's page (`x`), history (`x/history`), light edition
 * (`x/lite`) or text (`x.md`).
 */
export function storyOf(path: string): string {
  return path.replace(/\/(?:lite|history)$|\.md$/, '')
}

/** Decodes percent-escapes. A text that isn't percent-encoded UTF-8 stays unchanged: `100% wool`, `caf%E9`. */
export function decoded(text: string): string {
  return decode(text) ?? text
}

function decode(part: string): string | undefined {
  try {
    return decodeURIComponent(part)
  } catch (error) {
    // decodeURIComponent throws a URIError for malformed escapes and for bytes that aren't UTF-8.
    if (error instanceof URIError) return undefined
    throw error
  }
}
