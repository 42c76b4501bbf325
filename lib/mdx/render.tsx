import type { MDXComponents } from 'mdx/types'
import { compileMDX } from 'next-mdx-remote/rsc'
import type { ReactElement } from 'react'
import remarkGfm from 'remark-gfm'
import type { Body } from '@/lib/content/schema'
import { textDirection } from '@/lib/format/language'
import { GFM_OPTIONS } from './parse'
import { prepareTree, type TreeOptions } from './prepare-tree'
import { prepareSource } from './source'

export type { Dateline, SiteData } from './prepare-tree'

type RenderOptions = TreeOptions & {
  /** The component of each block and element. */
  components: MDXComponents
}

/**
 * Renders a body to React elements. A body can't run code: the linter refuses every expression, and next-mdx-remote
 * removes them.
 * @throws Error with the line where the body isn't valid MDX
 */
export async function renderBody(body: Body, options: RenderOptions): Promise<ReactElement> {
  const { content } = await compileMDX({
    source: prepareSource(body),
    components: options.components,
    options: {
      blockJS: true,
      blockDangerousJS: true,
      mdxOptions: {
        format: body.format,
        remarkRehypeOptions: {
          footnoteLabel: options.site.words('footnotes'),
          footnoteLabelProperties: footnoteHeading(options.site.frame),
          footnoteBackLabel: (reference: number, use: number) =>
            options.site.words('backToText', {
              number: use > 1 ? `${reference + 1}-${use}` : reference + 1,
            }),
        },
        remarkPlugins: [
          [remarkGfm, GFM_OPTIONS],
          [prepareTree, options],
        ],
        // Components get `align`: the style that replaces it by default is blocked by the Content-Security-Policy.
        tableCellAlignToStyle: false,
      },
    },
  })
  return content
}

/** The attributes of the heading over the footnotes, whose text is in the publication's language. */
function footnoteHeading(frame: string | undefined) {
  const language = frame === undefined ? {} : { lang: frame, dir: textDirection(frame) }
  return { className: ['sr-only'], ...language }
}
