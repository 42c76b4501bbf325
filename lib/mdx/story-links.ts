import { pathOf } from '@/lib/site/url-path'
import { blankOut } from './source'
import { HTML_COMMENT } from './tree'

const LINK =
  /<AlsoRead\s[^>]*?\bstory\s*=\s*["'“](?<story>[^"'“”]*)|(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?<href>\/[^\s<>)]+)/gm

/**
 * Addresses of the stories that a body links to, in order, each once, found without parsing: for work on the whole
 * archive. May also find a link that is shown as code.
 */
export function storyLinks(bodyText: string): string[] {
  return [...new Set(linesOfStoryLinks(bodyText).map(({ address }) => address))]
}

/** The same, each link with its line in the body (1-based). */
export function linesOfStoryLinks(bodyText: string): { address: string; line: number }[] {
  const text = blankOut(bodyText, HTML_COMMENT)
  let line = 1
  let counted = 0
  return Array.from(text.matchAll(LINK)).flatMap(({ index, groups }) => {
    line += text.slice(counted, index).split('\n').length - 1
    counted = index
    const address = groups?.href === undefined ? groups?.story : storyAddress(groups.href)
    return address === undefined ? [] : [{ address, line }]
  })
}

/** `/world/slug#part` → `world/slug`; undefined for other paths, files (`/images/x.png`) among them. */
function storyAddress(href: string): string | undefined {
  const address = pathOf(href)
  return !address.includes('/') || /\.\w+$/.test(address) ? undefined : address
}
