import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import type { FlowBlock } from './flow-builder'

/** A block of docs/content.md as a node. Attributes without text are left out. */
export function blockNode(
  name: string,
  attributes: Readonly<Record<string, string | undefined>>,
  children: FlowBlock[] = [],
): MdxJsxFlowElement {
  return {
    type: 'mdxJsxFlowElement',
    name,
    attributes: Object.entries(attributes).flatMap(([key, value]) =>
      value === undefined || value === '' ? [] : [{ type: 'mdxJsxAttribute', name: key, value }],
    ),
    children,
  }
}
