import { pathOf } from '@/lib/site/url-path'
import { blankOut } from './source'
import { HTML_COMMENT } from './tree'

/**
 * `<AlsoRead story>`, `href` of a block, and the targets of links and references in Markdown; in `<…>` these may contain
 * spaces.
 */
const TARGET =
  /<AlsoRead\s[^>]*?\bstory\s*=\s*["'“](?<story>[^"'“”]*)|\shref\s*=\s*["'“](?<attribute>\/[^"'“”\n]*)|(?:\]\(\s*|^ {0,3}\[[^\]\n]+\]:\s*)(?:<(?<angled>\/[^<>\n]+)>|(?<bare>\/[^\s<>)]+))/gm
const FILE_NAME = /\.\w+$/

/**
 * Addresses of the stories that a body links to, in order, each once, found without parsing, which would take too long
 * for a whole archive. May also find a link that is shown as code.
 */
export function storyLinks(bodyText: string): string[] {
  return [...new Set(linesOfStoryLinks(bodyText).map(({ address }) => address))]
}

/** The same, each link with its line in the body (1-based). */
export function linesOfStoryLinks(bodyText: string): { address: string; line: number }[] {
  let line = 1
  let counted = 0
  return Array.from(targetsIn(bodyText)).flatMap(({ index, input, groups: { story, angled, bare } = {} }) => {
    line += input.slice(counted, index).split('\n').length - 1
    counted = index
    const href = angled ?? bare
    const address = href === undefined ? story : storyAddress(href)
    return address === undefined ? [] : [{ address, line }]
  })
}

/**
 * The files of `public/` that a body links to, without a leading slash, found in the same way: `reports/budget.pdf`.
 */
export function linkedFiles(bodyText: string): string[] {
  const paths = Array.from(targetsIn(bodyText)).flatMap(
    ({ groups: { attribute, angled, bare } = {} }) => attribute ?? angled ?? bare ?? [],
  )
  return [...new Set(paths.map(pathOf).filter((path) => FILE_NAME.test(path)))]
}

function targetsIn(bodyText: string) {
  return blankOut(bodyText, HTML_COMMENT).matchAll(TARGET)
}

/** `/world/slug#part` → `world/slug`; undefined for other paths, files (`/images/x.png`) among them. */
function storyAddress(href: string): string | undefined {
  const address = pathOf(href)
  return !address.includes('/') || FILE_NAME.test(address) ? undefined : address
}
