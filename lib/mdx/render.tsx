import type { MDXComponents } from 'mdx/types'
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ReactElement } from 'react'
import remarkGfm from 'remark-gfm'
import type { Body } from '@/lib/content/schema'
import { type SiteFacts, siteFacts } from './site-facts'
import { prepareSource } from './source'

export type { BlockAttributes } from './site-facts'

export type RenderOptions = SiteFacts & {
  /** What each block and element of the body becomes. */
  components: MDXComponents
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
      mdxOptions: {
        format: body.format,
        remarkPlugins: [
          [remarkGfm, { singleTilde: false }],
          [siteFacts, options],
        ],
        // Components get `align`: the style that replaces it by default is blocked by the Content-Security-Policy.
        tableCellAlignToStyle: false,
      },
    },
  })
  return content
}
