import type { ToolsTexts } from './tools-texts'

/** At most this many words name a passage in its link: longer ones name their beginning and their end. */
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

/** Opens the system's sheet for sharing the page, or copies its address where there is none. */
export function share(texts: ToolsTexts, report: (text: string) => void) {
  const url = location.origin + location.pathname
  if (navigator.share === undefined) copy(url, texts, report)
  // The reader closed the sheet.
  else navigator.share({ url, title: document.title }).catch(() => {})
}

/** Copies an address and reports that. */
export function copy(url: string, texts: ToolsTexts, report: (text: string) => void) {
  navigator.clipboard?.writeText(url).then(
    () => report(texts.copied),
    // The browser doesn't allow it: the address is shown, to copy it by hand.
    () => report(url),
  ) ?? report(url)
}
