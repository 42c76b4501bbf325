import type { BlockContent, DefinitionContent, FootnoteReference, PhrasingContent } from 'mdast'
import { cleanText } from '../fit/text'
import { isVisibleRun, type Mark, phrasingOf, type Run } from './phrasing-runs'

export type FlowBlock = BlockContent | DefinitionContent

/** The separator in place of a block or line break where only one line is possible: in headings, cells, captions. */
export type Separator = 'space' | 'comma'

type Frame = {
  blocks: FlowBlock[]
  runs: Run[]
  /** Undefined where paragraphs are possible. */
  separator: Separator | undefined
  /** Whether the next text is separated from what is before. */
  isSeparated: boolean
}

/**
 * Builds Markdown in document order. Text goes into the current paragraph; a block ends the paragraph, and the marks
 * around it (bold, links) go on in the next one. Where only one line may be, blocks are collected to come after it.
 */
export class FlowBuilder {
  private frame: Frame = newFrame(undefined)
  private marks: readonly Mark[] = []
  private depth = 0

  /** `embedOfLine`: the block for the text of a line, if there is one. */
  constructor(private readonly embedOfLine?: (text: string) => FlowBlock | undefined) {}

  /** Adds text. White space is that of HTML: several spaces and line ends count as one. */
  text(source: string) {
    if (source === '') return
    const value = cleanText(source).replace(/[ \t\n\f\r]+/g, ' ')
    const last = this.frame.runs.at(-1)?.node
    const isAtStart =
      last === undefined || last.type === 'break' || (last.type === 'text' && /[ \n]$/.test(last.value))
    this.push({ type: 'text', value: isAtStart ? value.replace(/^ /, '') : value })
  }

  code(source: string) {
    const value = cleanText(source).replace(/[ \t\n\f\r]+/g, ' ')
    const [, before = '', code = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(value) ?? []
    this.text(before)
    if (code !== '') this.push({ type: 'inlineCode', value: code })
    this.text(after)
  }

  /** Adds Markdown that another step has made. */
  add(node: FlowBlock | FootnoteReference) {
    if (node.type === 'footnoteReference') this.push(node)
    else this.block(node)
  }

  /** A line break. Two of them begin a paragraph. */
  break() {
    const { runs, separator } = this.frame
    if (separator !== undefined) return this.separate()
    const visible = runs.findLastIndex(isVisibleRun)
    if (visible === -1) return
    if (runs.slice(visible + 1).some(({ node }) => node.type === 'break')) this.endParagraph()
    else this.push({ type: 'break' })
  }

  endParagraph() {
    const { frame } = this
    if (frame.separator !== undefined) return this.separate()
    const { runs } = frame
    frame.runs = []
    for (const part of this.embedOfLine === undefined ? [runs] : this.withEmbeds(runs, this.embedOfLine))
      if (!Array.isArray(part)) frame.blocks.push(part)
      else if (part.some(isVisibleRun)) frame.blocks.push({ type: 'paragraph', children: phrasingOf(part) })
  }

  /** Adds a block after the current paragraph, or after the current line. */
  block(block: FlowBlock) {
    this.endParagraph()
    this.frame.blocks.push(block)
  }

  /** Text whose spaces and lines stay as they are. */
  preformatted(source: string, language: string | undefined) {
    this.block({ type: 'code', lang: language ?? null, value: cleanText(source) })
  }

  rule() {
    this.endParagraph()
    const last = this.frame.blocks.at(-1)?.type ?? 'thematicBreak'
    if (this.level === 0 && last !== 'thematicBreak') this.block({ type: 'thematicBreak' })
  }

  /** How many blocks are around the current place. */
  get level(): number {
    return this.depth - 1
  }

  /** Whether paragraphs may be here. */
  get isFlow(): boolean {
    return this.frame.separator === undefined
  }

  /** The blocks that `fill` adds. */
  flow(fill: () => void): FlowBlock[] {
    return this.inside(newFrame(undefined), () => {
      fill()
      this.endParagraph()
      return this.frame.blocks
    })
  }

  /** The text that `fill` adds, on one line, and the blocks in it, which must come after the line. */
  line(separator: Separator, fill: () => void): { content: PhrasingContent[]; blocks: FlowBlock[] } {
    return this.inside(newFrame(separator), () => {
      fill()
      const { runs, blocks } = this.frame
      return { content: runs.some(isVisibleRun) ? phrasingOf(runs) : [], blocks }
    })
  }

  /** Adds a mark to everything that `fill` adds. */
  mark(mark: Mark, fill: () => void) {
    const before = this.marks
    this.marks = [...before.filter(({ type }) => type !== mark.type), mark]
    fill()
    this.marks = before
  }

  /** The same without marks of a type. */
  unmark(type: Mark['type'], fill: () => void) {
    const before = this.marks
    this.marks = before.filter((mark) => mark.type !== type)
    fill()
    this.marks = before
  }

  /** Whether nothing was added since the last line break. */
  get isAfterBreak(): boolean {
    return this.frame.runs.at(-1)?.node.type === 'break'
  }

  /** The lines of a paragraph, and embeds in place of those that are only an address. */
  private withEmbeds(
    runs: Run[],
    embedOfLine: (text: string) => FlowBlock | undefined,
  ): (Run[] | FlowBlock)[] {
    if (!runs.some(({ node }) => node.type === 'text' && node.value.includes('://'))) return [runs]
    const parts: (Run[] | FlowBlock)[] = [[]]
    const lines: Run[][] = [[]]
    for (const run of runs) {
      lines.at(-1)?.push(run)
      if (run.node.type === 'break') lines.push([])
    }
    for (const line of lines) {
      const texts = line.filter(({ node }) => node.type !== 'break')
      const isPlain = texts.every(({ node, marks }) => node.type === 'text' && marks.length === 0)
      const embed = isPlain
        ? embedOfLine(texts.map(({ node }) => ('value' in node ? node.value : '')).join(''))
        : undefined
      const last = parts.at(-1)
      if (embed !== undefined) parts.push(embed, [])
      else if (Array.isArray(last)) last.push(...line)
    }
    return parts
  }

  private inside<Result>(frame: Frame, build: () => Result): Result {
    const outer = this.frame
    this.frame = frame
    this.depth++
    const result = build()
    this.depth--
    this.frame = outer
    return result
  }

  private separate() {
    this.frame.isSeparated = this.frame.runs.some(isVisibleRun)
  }

  private push(node: Run['node']) {
    const { frame } = this
    if (frame.isSeparated && isVisibleRun({ node, marks: [] })) {
      frame.isSeparated = false
      const last = frame.runs.findLast(isVisibleRun)?.node
      const needsComma =
        frame.separator === 'comma' &&
        (last?.type !== 'text' || /[\p{L}\p{M}\p{N})"'”’]\s*$/u.test(last.value))
      frame.runs.push({ node: { type: 'text', value: needsComma ? ', ' : ' ' }, marks: [] })
    }
    frame.runs.push({ node, marks: this.marks })
  }
}

function newFrame(separator: Separator | undefined): Frame {
  return { blocks: [], runs: [], separator, isSeparated: false }
}
