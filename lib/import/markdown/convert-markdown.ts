import { toHtml } from 'hast-util-to-html'
import type { FootnoteDefinition, FootnoteReference, Nodes, Root } from 'mdast'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { addHeadingIds } from '@/lib/mdx/headings'
import { text } from '@/lib/mdx/nodes'
import { MAYBE_GFM } from '@/lib/mdx/parse'
import { HTML_COMMENT } from '@/lib/mdx/tree'
import type { ArchiveItem, ConvertedText, Note } from '../archive-item'
import { decodeWindows1252 } from '../decode-text'
import { mapNodes } from '../fit/map-nodes'
import { htmlToMdx } from '../html/html-to-mdx'
import { visibleText } from '../visible-text'
import { readAttributeLists } from './attribute-lists'
import { expandTags } from './expand-tags'
import { meaningOfBox } from './tag-meaning'
import { protectTags } from './template-tags'

const plain = unified().use(remarkParse).freeze()
const withGfm = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()
/** Characters by their number in windows-1252, which browsers show as meant: `&#146;`. */
const WINDOWS = /&#(1(?:2[89]|[345]\d));/g
const fromWindows = (_: string, code: string) => decodeWindows1252(Uint8Array.of(Number(code)))
const MARKDOWN_INSIDE = /^(<[a-z][\w-]*\s[^<>]*\bmarkdown=["']?(?:1|span|block)\b[^<>]*>)([\s\S]+)$/i
/** `<iframe … />`, as in MDX: HTML would read the rest of the post as its content. */
const CLOSED =
  /<(?!(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)\b)([a-z][\w.:-]*)((?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?)(?<=[\s"'}\w])(?<!=[^\s"'>]*)\/>/gi
/** A tag without its end, which would take what follows for attributes. */
const UNFINISHED = /<([a-z][\w-]*)(?:\s(?:"[^"]*"|'[^']*'|[^"'<>])*)?$/i

/** Characters with a meaning in Markdown in one paragraph: the time of the parser grows with their square. */
const MOST_MARKS = 40_000
const MARKS = /[[\]*_`<|]/g

function refuseLongParagraph(source: string) {
  let marks = 0
  let isCode = false
  for (const line of source.split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode
    marks = isCode || line.trim() === '' ? 0 : marks + (line.match(MARKS)?.length ?? 0)
    if (marks > MOST_MARKS)
      throw new Error(`a paragraph or table with more than ${MOST_MARKS} marks: divide it at the source`)
  }
}

/** A row of a table, and a bar in code inside it. For some generators the bar is text; for GFM it ends the cell. */
const ROW = /^[ \t]*\|.*\|[ \t]*$/gm
const CODE = /(?<!`)(`+)(?!`)[^`\n]*\1(?!`)/g

function cleaned(source: string): string {
  const text = source.replace(WINDOWS, fromWindows)
  if (!/\|.*`/.test(text)) return text
  return text.replace(ROW, (row) => row.replace(CODE, (code) => code.replace(/(?<!\\)\|/g, '\\|')))
}

/** The Markdown of a site generator as a tree. @throws Error for a paragraph that would take the parser minutes */
export function convertMarkdown(item: ArchiveItem): ConvertedText {
  const { source, line } = item.text
  refuseLongParagraph(source)
  const { text, tags, pattern, lineOf } = protectTags(cleaned(source), item)
  const tree = (MAYBE_GFM.test(text) ? withGfm : plain).parse(text)
  visit(tree, ({ position }) => {
    if (position !== undefined) position.start.line = lineOf(position.start.line)
  })
  const notes: Note[] = []
  const dropped: ConvertedText['dropped'] = []
  if (/\.mdx$/i.test(item.source.file)) dropModules(tree)
  expandBoxes(tree)
  expandTags(tree, { tags, pattern }, notes, line)
  readAttributeLists(tree, dropped)
  dropComments(tree)
  if (!hasHtml(tree)) return { body: tree, wordsIn: visibleText(tree), dropped, notes }
  const converted = convertHtml(tree, item)
  return { ...converted, dropped: [...dropped, ...converted.dropped], notes: [...notes, ...converted.notes] }
}

/** Imports and exports of MDX files, which readers don't see. */
function dropModules(tree: Root) {
  tree.children = tree.children.filter(
    (node) =>
      node.type !== 'paragraph' ||
      !/^(?:import|export)\s[\s\S]*(?:from\s+['"]|['"]|=)/.test(visibleText(node)),
  )
}

/** `> [!NOTE]` as a box, and the Markdown in HTML with `markdown="1"`. */
function expandBoxes(tree: Root) {
  mapNodes(tree, (node): Nodes[] => {
    const first = node.type === 'blockquote' ? node.children[0] : undefined
    const words = first?.type === 'paragraph' ? first.children[0] : undefined
    const [mark, name = '', title] =
      words?.type === 'text' ? (/^\[!(\w+)\][+-]?(?:[ \t]+(\S[^\n]*))?\s*/.exec(words.value) ?? []) : []
    const box = mark === undefined ? undefined : meaningOfBox(name, title)
    if (node.type === 'blockquote' && words?.type === 'text' && box !== undefined && 'html' in box) {
      words.value = words.value.slice(mark?.length)
      return [{ type: 'html', value: box.html }, ...node.children, { type: 'html', value: '</details>' }]
    }
    const [, open = '', inside = ''] = (node.type === 'html' ? MARKDOWN_INSIDE.exec(node.value) : null) ?? []
    if (open === '') return [node]
    const parsed = withGfm.parse(inside)
    // Their lines are those within the HTML.
    visit(parsed, (child) => {
      delete child.position
    })
    return [{ type: 'html', value: open }, ...parsed.children]
  })
}

function dropComments(tree: Root) {
  mapNodes(tree, (node): Nodes[] => {
    if (node.type !== 'html') return [node]
    node.value = node.value
      .replace(HTML_COMMENT, '')
      .replace(CLOSED, '<$1$2></$1>')
      .replace(UNFINISHED, '$&></$1>')

    return node.value.trim() === '' ? [] : [node]
  })
}

function hasHtml(tree: Root): boolean {
  let found = false
  visit(tree, 'html', () => {
    found = true
  })
  return found
}

/**
 * Converts Markdown with raw HTML: first to HTML, as a browser would get it, then to blocks. Footnotes stay footnotes.
 */
function convertHtml(tree: Root, item: ArchiveItem): ConvertedText {
  addHeadingIds(tree)
  const references: FootnoteReference[] = []
  const notes: FootnoteDefinition[] = []
  mapNodes(tree, (node): Nodes[] => {
    if (node.type === 'footnoteReference') return [text(`${NOTE}${references.push(node) - 1}z`)]
    if (node.type !== 'footnoteDefinition') return [node]
    notes.push(node)
    return []
  })
  const parts = [tree, ...notes].map((part) => {
    const html = toHtml(toHast({ type: 'root', children: part.children }, HTML), HTML)
    const converted = htmlToMdx(html, { line: item.text.line })
    mapNodes(converted.body, (node) =>
      node.type === 'text' ? withReferences(node.value, references) : [node],
    )
    return converted
  })
  const [main, ...converted] = parts
  const definitions = converted.map(({ body }, index): FootnoteDefinition => {
    const { identifier = '', label } = notes[index] ?? {}
    return {
      type: 'footnoteDefinition',
      identifier,
      label: label ?? identifier,
      children: body.children.filter(isFlow),
    }
  })
  return {
    body: { type: 'root', children: [...(main?.body.children ?? []), ...definitions] },
    wordsIn: parts.map(({ wordsIn }) => wordsIn.replace(NOTES, '')).join('\n'),
    dropped: parts.flatMap(({ dropped }) => dropped),
    notes: parts.flatMap((part) => part.notes),
  }
}

/** A word that replaces references to footnotes in HTML. */
const NOTE = 'zqnote'
const NOTES = new RegExp(`${NOTE}(\\d+)z`, 'g')

function withReferences(words: string, references: readonly FootnoteReference[]): Nodes[] {
  return words.split(NOTES).flatMap((part, index): Nodes[] => {
    const reference = index % 2 === 1 ? references[Number(part)] : undefined
    if (reference !== undefined) return [reference]
    return part === '' ? [] : [text(part)]
  })
}

const HTML = { allowDangerousHtml: true }

type Flow = FootnoteDefinition['children'][number]
const FLOW = new Set([
  'paragraph',
  'blockquote',
  'code',
  'heading',
  'list',
  'table',
  'thematicBreak',
  'mdxJsxFlowElement',
])

function isFlow(node: Nodes): node is Flow {
  return FLOW.has(node.type)
}
