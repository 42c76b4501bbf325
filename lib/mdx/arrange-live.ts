import type { List, Nodes, Root } from 'mdast'
import type { SiteData } from './blocks/define-block'
import { link, list, text } from './nodes'
import { attributesOf, type BlockNode, isBlock, setAttributes } from './tree'

/** An entry of a live story in the list of key moments. `id` is the fragment of a link to the entry, without `#`. */
export type Moment = { id: string; at: string; headline: string }

/**
 * Sorts the entries of a live story: pinned ones first, then the newest first. Adds to each entry its time (with the
 * date only if it differs from that of the entry above), and puts the list of key moments before them.
 * @param given the key moments, if entries that aren't in this tree are among them
 */
export function arrangeLive(tree: Root, site: SiteData, given?: readonly Moment[]) {
  const first = tree.children.findIndex(isEntry)
  if (first === -1) return
  const entries = tree.children.filter(isEntry).sort((a, b) => timeOf(b) - timeOf(a))
  const isPinned = (entry: BlockNode) => attributesOf(entry).pinned === 'true'
  const others = tree.children.filter((node) => !isEntry(node))
  const arranged = [...entries.filter(isPinned), ...entries.filter((entry) => !isPinned(entry))]
  arranged.forEach((entry, place) => {
    const above = arranged[place - 1]
    if (above === undefined) return
    const attributes = attributesOf(entry)
    setAttributes(entry, {
      ...attributes,
      time: site.timeAfter(attributes.at ?? '', attributesOf(above).at ?? ''),
    })
  })
  const moments = given ?? entries.flatMap(keyMoment)
  tree.children = [
    ...others.slice(0, first),
    ...(moments.length === 0 ? [] : [summary(moments, site)]),
    ...arranged,
    ...others.slice(first),
  ]
}

function isEntry(node: Nodes): node is BlockNode & { type: 'mdxJsxFlowElement' } {
  return node.type === 'mdxJsxFlowElement' && isBlock(node) && node.name === 'LiveUpdate'
}

function timeOf(entry: BlockNode): number {
  return Date.parse(attributesOf(entry).at ?? '')
}

function keyMoment(entry: BlockNode): Moment[] {
  const { moment, id = '', at = '', headline = '' } = attributesOf(entry)
  return moment === undefined ? [] : [{ id, at, headline }]
}

/** The block <KeyMoments>, which writers can't use: times and headlines, each a link to its entry. */
function summary(moments: readonly Moment[], site: SiteData): BlockNode & { type: 'mdxJsxFlowElement' } {
  const items: List = list(
    moments.map(({ id, at, headline }, place) => {
      const above = moments[place - 1]
      const time = { type: 'mdxJsxTextElement' as const, name: 'MomentTime', attributes: [], children: [] }
      const words = above === undefined ? site.date(at) : site.timeAfter(at, above.at)
      setAttributes(time, { at, text: words, frame: site.frame })
      return [time, text(' '), link(headline, site.entry(id).href)]
    }),
  )
  const block = { type: 'mdxJsxFlowElement' as const, name: 'KeyMoments', attributes: [], children: [items] }
  setAttributes(block, { title: site.words('keyMoments'), frame: site.frame })
  return block
}
