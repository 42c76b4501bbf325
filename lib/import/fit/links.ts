import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { headingIds, PAGE_IDS } from '@/lib/mdx/headings'
import { isWebUrl } from '@/lib/mdx/lint/urls'
import { link, paragraph, text } from '@/lib/mdx/nodes'
import { attributesOf, setAttributes } from '@/lib/mdx/tree'
import { decoded } from '@/lib/site/url-path'
import type { LinkTarget } from '../link-targets'
import { todo } from '../notes'
import { visibleText } from '../visible-text'
import { drop, type FitContext, lose, note } from './fit-context'
import { mapNodes } from './map-nodes'

/** Changes links to the new addresses. Links without a target, and links inside links, become text. */
export function fitLinks(tree: Root, context: FitContext) {
  const ids = new Set<string>([...headingIds(tree).values(), ...PAGE_IDS, 'top', ''])
  mapNodes(tree, (node): Nodes[] => {
    if (node.type === 'mdxJsxFlowElement' && node.name === 'AlsoRead') return cardOf(node, context)
    if (node.type !== 'link') return [node]
    if (visibleText(node).trim() === '' && !node.children.some(({ type }) => type === 'footnoteReference'))
      return []
    mapNodes(node, (child) => (child.type === 'link' ? child.children : [child]))
    const target = node.url.startsWith('#') ? fragment(node.url, ids) : context.link(node.url)
    if ('url' in target) {
      if (target.url !== node.url && target.url.startsWith('/')) context.links.rewritten++
      node.url = target.url
      if (target.isOldFile)
        note(
          context,
          node,
          todo(
            'a link to a file of the old site: fetch the file and import again with --pictures, or keep the old site',
            target.url,
          ),
        )
      return [node]
    }
    lose(context, node, node.url, target.lost)
    return node.children
  })
}

const STORY = /^\/([^/?#]+(?:\/[^/?#]+)+)$/

/** A card of an imported story needs only its address; a card without a target becomes text. */
function cardOf(card: MdxJsxFlowElement, context: FitContext): Nodes[] {
  const { href, headline = '' } = attributesOf(card)
  if (href === undefined) return [card]
  const target = context.link(href)
  if ('lost' in target) {
    lose(context, card, href, target.lost)
    return [paragraph(text(headline))]
  }
  const [, story] = STORY.exec(target.url) ?? []
  if (story !== undefined && target.copied === undefined) {
    drop(context, card, headline, 'the headline of a linked story, which its card takes from the story')
    setAttributes(card, { story })
    context.links.rewritten++
  } else if (isWebUrl(target.url)) setAttributes(card, { ...attributesOf(card), href: target.url })
  else return [paragraph(link(headline, target.url))]
  return [card]
}

/** A link within the story must name one of its headings. */
function fragment(url: string, ids: ReadonlySet<string>): LinkTarget {
  const name = url.slice(1)
  const candidates = [name, name.toLowerCase(), decoded(name).toLowerCase()]
  const id = candidates.find((one) => ids.has(one))
  return id === undefined ? { lost: 'no heading of the story has this name' } : { url: `#${id}` }
}
