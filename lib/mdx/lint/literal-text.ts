import type { Heading, Nodes, Paragraph, TableCell } from 'mdast'

/** Where markup, code or an escaped character is. Neither a letter nor a space. */
export const MASK = '\u{FFFC}'

/**
 * The source of a paragraph in which all parsed markup is masked, character by character. Remaining markup characters
 * are published as text.
 */
export function literalText(node: Paragraph | Heading | TableCell, source: string): string {
  const start = node.position?.start.offset ?? 0
  const end = node.position?.end.offset ?? start
  const characters = source.slice(start, end).split('')
  const mask = (from: number, to: number) => {
    for (let at = Math.max(0, from - start); at < to - start && at < characters.length; at++)
      if (characters[at] !== '\n') characters[at] = MASK
  }
  const maskMarkup = (parent: Nodes) => {
    if (!('children' in parent)) return
    for (const child of parent.children) {
      const { start: from, end: to } = child.position ?? {}
      // Text that Markdown extensions have split has no position; it stays as it is.
      if (from?.offset === undefined || to?.offset === undefined || child.type === 'text') continue
      const inner = 'children' in child && !isAutolink(child, source) ? innerRange(child) : undefined
      if (inner === undefined) mask(from.offset, to.offset)
      else {
        mask(from.offset, inner[0])
        mask(inner[1], to.offset)
        maskMarkup(child)
      }
    }
  }
  if (node.type === 'heading') {
    const inner = innerRange(node)
    if (inner !== undefined) {
      mask(start, inner[0])
      mask(inner[1], end)
    }
  }
  maskMarkup(node)
  return (
    characters
      .join('')
      // Escaped characters, character references, addresses that aren't links.
      .replace(/\\[!-/:-@[-`{-~]|&#?\w+;|(?<![\w.+-])[\w.+-]+@[\w.-]+|(?:https?:\/\/|www\.)\S+/g, (text) =>
        MASK.repeat(text.length),
      )
      // The markers of the block quotes and lists around the paragraph.
      .replace(/\n[ \t>]+/g, (text) => `\n${' '.repeat(text.length - 1)}`)
  )
}

/** From the first child's beginning to the last one's end. */
function innerRange(parent: Nodes): [number, number] | undefined {
  if (!('children' in parent)) return undefined
  const from = parent.children[0]?.position?.start.offset
  const to = parent.children.at(-1)?.position?.end.offset
  return from === undefined || to === undefined ? undefined : [from, to]
}

/** `https://example.org` written out: its characters aren't markup. */
function isAutolink(node: Nodes, source: string): boolean {
  return node.type === 'link' && source.charAt(node.position?.start.offset ?? 0) !== '['
}
