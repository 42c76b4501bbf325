import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { visit } from 'unist-util-visit'

export type BlockAttributes = Record<string, string>

export type SiteFacts = {
  /** Place set at the head of the first paragraph, as the `Dateline` component. */
  dateline?: string
  /** Attributes the site adds to a block from what it knows (a picture's size, an author's name). */
  enrich?: (block: string, attributes: BlockAttributes) => BlockAttributes
}

/** Sets the dateline and the attributes that the site knows better than the writer. */
export function siteFacts({ dateline, enrich }: SiteFacts) {
  return (tree: Root) => {
    const first = tree.children.find((node) => node.type === 'paragraph')
    if (first !== undefined && dateline !== undefined)
      first.children.unshift({
        type: 'mdxJsxTextElement',
        name: 'Dateline',
        attributes: [{ type: 'mdxJsxAttribute', name: 'place', value: dateline }],
        children: [],
      })
    if (enrich === undefined) return
    visit(tree, ['mdxJsxFlowElement', 'mdxJsxTextElement'], (node) => {
      if (isBlock(node) && node.name !== null) enrichBlock(node, node.name, enrich)
    })
  }
}

type Block = MdxJsxFlowElement | MdxJsxTextElement

function isBlock(node: { type: string }): node is Block {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function enrichBlock(node: Block, name: string, enrich: NonNullable<SiteFacts['enrich']>) {
  const { key: _reservedByReact, ...attributes } = {
    ...attributesOf(node),
    ...enrich(name, attributesOf(node)),
  }
  node.attributes = Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }))
}

/** The attributes of a block that are text. */
export function attributesOf(node: Block): BlockAttributes {
  const given: BlockAttributes = {}
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      given[attribute.name] = attribute.value
  return given
}
