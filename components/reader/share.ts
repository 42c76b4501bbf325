import type { ToolsTexts } from './tools-texts'

/** Maximum number of words in the link to a passage: the link to a longer one contains its beginning and its end. */
const WORDS = 8

/**
 * A link to a selected passage as a text fragment (https://wicg.github.io/scroll-to-text-fragment/); undefined where
 * nothing is selected. Browsers that don't know text fragments open the page at its top.
 */
export function passageLink(selection: { toString(): string }, page = location.origin + location.pathname) {
  const blocks = selection
    .toString()
    .split(/\n+/)
    .map((block) => block.trim().split(/\s+/).filter(Boolean))
    .filter((words) => words.length > 0)
  const first = blocks[0]
  const last = blocks.at(-1)
  if (first === undefined || last === undefined) return undefined
  const isShort = blocks.length === 1 && first.length <= WORDS
  const half = WORDS / 2
  const range = isShort ? [first] : [first.slice(0, half), last.slice(-half)]
  return `${page}#:~:text=${range.map((words) => encoded(words.join(' '))).join(',')}`
}

/** `-`, `&` and `,` have a meaning in a text directive. */
function encoded(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}

/** Opens the share menu of the system, or copies the page's URL if there is no such menu. */
export function share(texts: ToolsTexts, report: (text: string) => void) {
  const url = location.origin + location.pathname
  if (navigator.share === undefined) copy(url, texts, report)
  // The reader closed the menu.
  else navigator.share({ url, title: document.title }).catch(() => {})
}

/** Copies a URL and reports that. */
export function copy(url: string, texts: ToolsTexts, report: (text: string) => void) {
  navigator.clipboard?.writeText(url).then(
    () => report(texts.copied),
    // The browser doesn't allow it, so the URL is shown and can be copied by hand.
    () => report(url),
  ) ?? report(url)
}
