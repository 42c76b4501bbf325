import type { Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { MDXComponents } from 'mdx/types'
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ReactElement } from 'react'
import remarkGfm from 'remark-gfm'
import { visit } from 'unist-util-visit'
import type { Body } from '@/lib/content/schema'
import { prepareSource } from './source'

export type BlockAttributes = Record<string, string>

export type RenderOptions = {
  /** What each block and element of the body becomes. */
  components: MDXComponents
  /** Place set at the head of the first paragraph, as the `Dateline` component. */
  dateline?: string
  /** Attributes the site adds to a block from what it knows (a picture's size, an author's name). */
  enrich?: (block: string, attributes: BlockAttributes) => BlockAttributes
}

/**
 * Renders a body to React elements. A body can't run code: next-mdx-remote drops every expression, and the
 * linter has refused them before.
 * @throws Error with the line where the body isn't valid MDX
 */
export function renderBody(body: Body, options: RenderOptions): Promise<ReactElement> {
  const known = rendered.get(body)
  if (known?.components === options.components) return known.content
  const content = compile(body, options)
  rendered.set(body, { components: options.components, content })
  return content
}

/** A page is rendered twice in a row, once to fill caches: the second time its text is at hand. */
const rendered = new WeakMap<Body, { components: MDXComponents; content: Promise<ReactElement> }>()

async function compile(body: Body, options: RenderOptions): Promise<ReactElement> {
  const { content } = await compileMDX({
    source: prepareSource(body),
    components: options.components,
    options: {
      blockJS: true,
      blockDangerousJS: true,
      mdxOptions: { format: body.format, remarkPlugins: [remarkGfm, [siteFacts, options]] },
    },
  })
  return content
}

/** Sets the dateline and the attributes that the site knows better than the writer. */
function siteFacts({ dateline, enrich }: RenderOptions) {
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

function enrichBlock(node: Block, name: string, enrich: NonNullable<RenderOptions['enrich']>) {
  const given: BlockAttributes = {}
  for (const attribute of node.attributes)
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      given[attribute.name] = attribute.value
  const { key: _reservedByReact, ...attributes } = { ...given, ...enrich(name, given) }
  node.attributes = Object.entries(attributes).map(([key, value]) => ({
    type: 'mdxJsxAttribute',
    name: key,
    value,
  }))
}
