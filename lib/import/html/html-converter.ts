import type { Element, Nodes } from 'hast'
import type { Heading } from 'mdast'
import type { Dropped, Note } from '../archive-item'
import { linkAddress } from './addresses'
import { blockNode } from './blocks'
import {
  elementsIn,
  isBlockElement,
  isHidden,
  isHiddenByAttribute,
  isReplaced,
  lineOfText,
  property,
} from './elements'
import { embedAddress } from './embed-address'
import { type FlowBlock, FlowBuilder } from './flow-builder'

export type HtmlOptions = {
  /** The address of the page, against which its links and pictures are resolved. */
  base?: string
  /** The line of the source file on which the HTML begins. Default: 1. */
  line?: number
  /**
   * `breaks`: line ends are line breaks, and blank lines begin paragraphs. `paragraphs`: only the latter. Default:
   * neither.
   */
  lineEnds?: 'breaks' | 'paragraphs'
  /** The address of a video or post on a line of its own becomes an embed. */
  hasBareEmbeds?: boolean
}

/** Why readers don't see the address of an embed. */
export const EMBEDDED = 'the address of a video or post, which an embed shows'

/** Converts one kind of element. An element without a handler is replaced by its contents. */
export type Handler = (node: Element, converter: HtmlConverter) => void

/** Maximum depth of nested block quotes, lists and boxes. */
const DEEPEST = 12

/** Walks through HTML in document order and builds Markdown of it. */
export class HtmlConverter {
  readonly builder: FlowBuilder
  readonly notes: Note[] = []
  readonly dropped: Dropped[] = []
  /** The heading for each id in the HTML that is on a heading or right before one. */
  readonly headings = new Map<string, Heading>()
  private waitingIds: string[] = []

  constructor(
    readonly options: HtmlOptions,
    private readonly handlers: ReadonlyMap<string, Handler>,
  ) {
    this.builder = new FlowBuilder(
      options.hasBareEmbeds === true ? (text) => this.embedOfLine(text) : undefined,
    )
  }

  all(nodes: readonly Nodes[]) {
    for (const node of nodes) this.one(node)
  }

  one(node: Nodes) {
    if (node.type === 'text') {
      if (node.value.trim() !== '') this.waitingIds = []
      this.text(node.value)
    } else if (node.type === 'root') this.all(node.children)
    else if (node.type === 'converted') this.builder.add(node.markdown)
    else if (node.type === 'element') this.element(node)
  }

  private text(value: string) {
    const { lineEnds } = this.options
    if (lineEnds === undefined || !value.includes('\n')) return this.builder.text(value)
    const ends =
      lineEnds === 'breaks' ? /([ \t\r]*\n[ \t\r]*(?:\n[ \t\r]*)*)/ : /([ \t\r]*\n[ \t\r]*(?:\n[ \t\r]*)+)/
    value.split(ends).forEach((part, at) => {
      if (at % 2 === 0) this.builder.text(part)
      else if (part.split('\n').length > 2) this.builder.endParagraph()
      // `<br>` at the end of a line is one break.
      else if (at > 1 || value.trimStart() === value || !this.builder.isAfterBreak) this.builder.break()
    })
  }

  /** The contents of an element, as if its tags weren't there. */
  contents(node: Element) {
    if (!isBlockElement(node)) return this.all(node.children)
    this.builder.endParagraph()
    this.all(node.children)
    this.builder.endParagraph()
  }

  /** A heading; its depth is corrected when the whole tree is known. */
  heading(node: Element, depth: Heading['depth']) {
    const { builder } = this
    if (!builder.isFlow) return this.contents(node)
    builder.endParagraph()
    const ids = this.waitingIds
    for (const inner of elementsIn(node)) if (idOf(inner) !== '') ids.push(idOf(inner))
    const { content, blocks } = builder.line('space', () => this.all(node.children))
    this.waitingIds = content.length > 0 ? [] : ids
    if (content.length > 0) {
      const heading: Heading = { type: 'heading', depth, children: content }
      for (const id of ids) this.headings.set(id, heading)
      builder.block(heading)
    }
    for (const block of blocks) builder.block(block)
  }

  /** Whether a block with contents can be here. Below the maximum depth, only the text is kept. */
  canNest(): boolean {
    return this.builder.isFlow && this.builder.level < DEEPEST
  }

  /** The URL of a link, noting one that can't be kept. */
  link(node: Element): string | undefined {
    const href = property(node, 'href')
    const address = linkAddress(href, this.options.base)
    if (address === undefined && href !== '' && href !== '#')
      this.note('changed', 'a link that no page may contain became text', href, node)
    return address
  }

  note(importance: Note['importance'], what: string, detail: string, node?: Nodes) {
    const line = this.lineOf(node)
    const short = detail.length > 200 ? `${detail.slice(0, 199)}…` : detail
    this.notes.push({ importance, what, detail: short, line })
  }

  drop(node: Element, reason: string) {
    const words = lineOfText(node)
    const line = this.lineOf(node)
    if (words !== '') this.dropped.push({ words, reason, line })
  }

  private element(node: Element) {
    const { tagName } = node
    const id = idOf(node)
    if (id !== '') this.waitingIds.push(id)
    if (isHiddenByAttribute(node)) return this.unseen(node, 'hidden text was left out')
    if (isReplaced(node)) this.builder.text(' ')
    const handler = this.handlers.get(tagName)
    if (handler !== undefined) return handler(node, this)
    if (isHidden(node)) return
    if (tagName.includes('-')) this.note('info', 'the contents of an unknown element', `<${tagName}>`, node)
    this.contents(node)
  }

  /** Reports words that readers of the source don't see either. */
  unseen(node: Element, what: string) {
    const text = lineOfText({ type: 'root', children: node.children })
    if (text !== '') this.note('info', what, text, node)
  }

  /** The embed for a line of text that consists of a URL only. */
  private embedOfLine(text: string): FlowBlock | undefined {
    const address = /^\s*(https?:\/\/\S+)\s*$/.exec(text)?.[1] ?? ''
    const known = embedAddress(address)
    if (known === undefined) return undefined
    this.dropped.push({ words: address, reason: EMBEDDED })
    return blockNode('Embed', { url: known.url, title: known.service })
  }

  private lineOf(node: Nodes | undefined): number | undefined {
    const line = node?.position?.start.line
    return line === undefined ? undefined : line + (this.options.line ?? 1) - 1
  }
}

/** The id or name of an element, to which links within the page refer. */
function idOf(node: Element): string {
  return property(node, 'id') || (node.tagName === 'a' ? property(node, 'name') : '')
}
