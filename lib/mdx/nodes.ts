import type { Heading, Link, List, Paragraph, PhrasingContent, Text } from 'mdast'

/** Nodes of a Markdown tree for text outside a body. Plain text is escaped when the tree is written. */
export function text(value: string): Text {
  return { type: 'text', value }
}

export function heading(depth: 1 | 2, value: string): Heading {
  return { type: 'heading', depth, children: [text(value)] }
}

export function paragraph(...children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children }
}

export function link(value: string, url: string): Link {
  return { type: 'link', url, children: [text(value)] }
}

/** A list of short items. */
export function list(items: readonly PhrasingContent[][]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [paragraph(...item)] })),
  }
}
