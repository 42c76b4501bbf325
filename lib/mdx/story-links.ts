import { pathOf } from '@/lib/site/url-path'

const LINK =
  /<AlsoRead\s[^>]*?\bstory\s*=\s*["'“](?<story>[^"'“”]*)|(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?<href>\/[^\s<>)]+)/gm

/**
 * Addresses of the stories that a body links to, in order, each once, found without parsing: for work on the whole
 * archive. May also find a link that is shown as code.
 */
export function storyLinks(bodyText: string): string[] {
  const links = new Set<string>()
  for (const { groups } of bodyText.replace(/<!--[\s\S]*?-->/g, '').matchAll(LINK)) {
    const address = groups?.href === undefined ? groups?.story : storyAddress(groups.href)
    if (address !== undefined) links.add(address)
  }
  return [...links]
}

/** `/world/slug#part` → `world/slug`; undefined for other paths, files (`/images/x.png`) among them. */
function storyAddress(href: string): string | undefined {
  const address = pathOf(href)
  return !address.includes('/') || /\.\w+$/.test(address) ? undefined : address
}
