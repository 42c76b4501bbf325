import type { Heading, Image, Nodes, PhrasingContent, Root, Table } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { link, paragraph, text } from '@/lib/mdx/nodes'
import { asFlow, attributesOf, type BlockNode, isBlock, setAttributes } from '@/lib/mdx/tree'
import { todo } from '../notes'
import { visibleText } from '../visible-text'
import { type FitContext, lineOf, note } from './fit-context'
import { mapNodes } from './map-nodes'

/** Converts pictures to `<Figure>` blocks, and puts all blocks on lines of their own. */
export function fitFigures(tree: Root, context: FitContext) {
  mapNodes(tree, (node) => (node.type === 'image' ? [figureOf(node)] : [node]))
  mapNodes(tree, (node): Nodes[] => {
    if (node.type === 'link' || node.type === 'emphasis' || node.type === 'strong' || node.type === 'delete')
      return split(node.children).map((piece): Nodes => {
        if (!('run' in piece)) return piece
        return { ...node, children: piece.run }
      })
    return [node]
  })
  mapNodes(tree, (node): Nodes[] => {
    if (node.type === 'paragraph')
      return split(node.children).map(
        (piece): Nodes => ('run' in piece ? { ...node, children: piece.run } : asFlow(piece)),
      )
    if (node.type === 'heading' || node.type === 'table') return withoutBlocks(node)
    return [node]
  })
  mapNodes(tree, (node) =>
    node.type === 'mdxJsxFlowElement' && node.name === 'Figure' ? place(node, context) : [node],
  )
}

function figureOf({ url, alt, title, position }: Image): MdxJsxTextElement {
  const figure: MdxJsxTextElement = {
    type: 'mdxJsxTextElement',
    name: 'Figure',
    attributes: [],
    children: [],
    position,
  }
  setAttributes(figure, { src: url, alt: alt?.trim() || undefined, caption: title?.trim() || undefined })
  return figure
}

/** Splits content into runs of text and the blocks between them. Invisible runs are left out. */
function split(children: readonly PhrasingContent[]): ({ run: PhrasingContent[] } | BlockNode)[] {
  const pieces: ({ run: PhrasingContent[] } | BlockNode)[] = []
  for (const child of children) {
    const last = pieces.at(-1)
    if (isBlock(child)) pieces.push(child)
    else if (last !== undefined && 'run' in last) last.run.push(child)
    else pieces.push({ run: [child] })
  }
  return pieces.filter((piece) => !('run' in piece) || piece.run.some(isSeen))
}

function isSeen(node: PhrasingContent): boolean {
  return node.type === 'footnoteReference' || visibleText(node).trim() !== ''
}

/** Moves blocks out of a heading or table, because they can't be inside: they follow it. */
function withoutBlocks(node: Heading | Table): Nodes[] {
  const blocks: MdxJsxFlowElement[] = []
  mapNodes(node, (child) => {
    if (!isBlock(child)) return [child]
    blocks.push(asFlow(child))
    return []
  })
  return [node, ...blocks]
}

/** A figure whose file was found. If it is missing: the words of the figure as a link to the old URL. */
function place(figure: MdxJsxFlowElement, context: FitContext): Nodes[] {
  const { src = '', alt, caption, credit } = attributesOf(figure)
  const found = context.picture(src, lineOf(context, figure))
  if ('file' in found) {
    if (alt === undefined) note(context, figure, todo('a picture without a description (alt)', src))
    setAttributes(figure, {
      src: found.file,
      alt: alt ?? caption ?? context.headline,
      caption,
      credit: credit ?? context.credit,
    })
    return [figure]
  }
  const words = [caption ?? alt, credit].filter(Boolean).join(' ') || src.split('/').at(-1) || src
  const shown = found.url === undefined ? text(words) : link(words, found.url)
  return [paragraph({ type: 'emphasis', children: [shown] })]
}
