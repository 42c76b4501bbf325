import type { Element, Node as HastNode, Nodes, Properties } from 'hast'
import type { BlockContent, FootnoteReference } from 'mdast'
import { cleanText } from '../fit/text'

/** Markdown that an earlier step has put in place of HTML. */
export type Converted = HastNode & { type: 'converted'; markdown: BlockContent | FootnoteReference }

declare module 'hast' {
  interface ElementContentMap {
    converted: Converted
  }
  interface RootContentMap {
    converted: Converted
  }
}

/** Elements that browsers show on lines of their own. */
const BLOCKS = new Set(
  `address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form
  h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu nav ol optgroup option p plaintext pre search
  section summary table caption tbody td tfoot th thead tr ul xmp`.split(/\s+/),
)

/** Elements whose contents browsers don't show, in HTML, SVG and MathML. `noscript` is hidden if scripts run. */
const INVISIBLE = new Set(
  `area annotation annotation-xml audio base canvas col colgroup datalist defs desc embed head iframe link meta metadata
  meter noembed noframes noscript param progress script source style symbol template title track video`.split(
    /\s+/,
  ),
)

const HIDING = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i

export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName))
}

export function isBlockElement(node: Element): boolean {
  return BLOCKS.has(node.tagName)
}

/** Whether browsers show neither the element nor its contents. */
export function isHidden(node: Element): boolean {
  return INVISIBLE.has(node.tagName) || isHiddenByAttribute(node)
}

export function isHiddenByAttribute(node: Element): boolean {
  const { hidden, open } = node.properties
  if (hidden !== undefined && hidden !== null && hidden !== false) return true
  return (node.tagName === 'dialog' && open !== true) || HIDING.test(property(node, 'style'))
}

/** An attribute as text; empty if it isn't there. */
export function property({ properties }: { properties: Properties }, name: string): string {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return ''
  return (Array.isArray(value) ? value.join(' ') : String(value)).trim()
}

export function hasClass(node: Element, pattern: RegExp): boolean {
  const { className } = node.properties
  return Array.isArray(className) && className.some((name) => pattern.test(String(name)))
}

/** All elements below a node in document order. */
export function elementsIn(node: Nodes): Element[] {
  const found: Element[] = []
  const collect = (parent: Nodes) => {
    if (!('children' in parent)) return
    for (const child of parent.children) {
      if (child.type === 'element') found.push(child)
      collect(child)
    }
  }
  collect(node)
  return found
}

/** The same without hidden elements and what is in them. */
export function visibleElementsIn(node: Nodes): Element[] {
  if (!('children' in node)) return []
  return node.children.flatMap((child) =>
    child.type === 'element' && !isHidden(child) ? [child, ...visibleElementsIn(child)] : [],
  )
}

/** Elements without text that stand between words. */
const REPLACED = new Set(['img', 'image', 'iframe', 'video', 'audio', 'embed', 'object', 'input'])

/** Elements whose words aren't parts of the words beside them: browsers put quotation marks or space around them. */
const APART = new Set(['del', 'q', 'rt', 's', 'strike', 'svg', 'text'])

/** Whether an element stands between words without having any. */
export function isReplaced(node: Element): boolean {
  return REPLACED.has(node.tagName)
}

/**
 * The text that readers see. Blocks, cells and line breaks are separated by line ends; other white space is as in the
 * source.
 */
export function visibleText(node: Nodes): string {
  if (node.type === 'text') return node.value
  if (!('children' in node)) return ''
  if (node.type === 'element') {
    if (isReplaced(node)) return ' '
    if (isHidden(node)) return ''
    if (node.tagName === 'br') return '\n'
    if (APART.has(node.tagName)) return ` ${textOfChildren(node.children)} `
    if (isBlockElement(node)) return `\n${textOfChildren(node.children)}\n`
  }
  return textOfChildren(node.children)
}

function textOfChildren(children: readonly Nodes[]): string {
  return children.map(visibleText).join('')
}

/** The visible text on one line. */
export function lineOfText(node: Nodes): string {
  return cleanText(visibleText(node)).replace(/\s+/g, ' ').trim()
}
