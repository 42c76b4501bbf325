/** The cover of an embed (components/story/embed.tsx), which React assigns to `srcdoc` after a navigation. */
const EMBED_COVER =
  /^<!doctype html><meta name=color-scheme content="light dark"><style>[^<]*<\/style><a dir=auto href="https?:[^"<]*">[^<]*<span dir=auto>[^<]*<\/span><\/a>$/

/** HTML that a script may assign to a page: text without a tag, the empty script that React creates, an embed's cover. */
export function isTrustedHtml(html: string): boolean {
  return !html.includes('<') || html === '<script></script>' || EMBED_COVER.test(html)
}

/** The text of a script element that a script may insert: JSON-LD for search engines, which browsers don't run. */
export function isTrustedScript(text: string): boolean {
  if (!text.startsWith('{"@')) return false
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/**
 * A URL from which a script may load another: the build's own files, the worker of the search page and the service worker,
 * or a host that `script-src` allows, which the browser checks itself.
 */
export function isTrustedScriptUrl(url: string, page: string): boolean {
  const { origin, protocol, pathname } = new URL(url, page)
  return origin === new URL(page).origin
    ? /^\/(?:(?:_next\/static|_search)\/|sw\.js$)/.test(pathname)
    : protocol === 'https:'
}
