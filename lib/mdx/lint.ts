import type { Definition, FootnoteDefinition, Heading, Nodes, Parents, Root, Table } from 'mdast'
import type { MdxJsxAttribute, MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { z } from 'zod'
import { type Body, dateOrMoment, type Kind, moment } from '@/lib/content/schema'
import { nearMiss, type Violation } from '@/lib/content/violation'
import { missingWords } from './pull-quotes'
import { prepareSource } from './source'
import { explainSyntax, isSyntaxProblem, NO_EXPRESSION, NO_MODULES } from './syntax-error'

export type BlockRule = {
  required: readonly string[]
  optional: readonly string[]
  /** What stands between the tags: words (and other blocks), nothing, or only blocks of one name. */
  holds: 'words' | 'anything' | 'nothing' | { only: string }
  /** The one block it may stand in. */
  inside?: string
}

/** The blocks a writer may place in a body (CONTENT.md, 'Blocks inside a story'). All attributes are strings. */
export const BLOCKS: ReadonlyMap<string, BlockRule> = new Map([
  ['PullQuote', { required: [], optional: ['speaker', 'role'], holds: 'words' }],
  [
    'AlsoRead',
    { required: [], optional: ['story', 'href', 'headline', 'author', 'label'], holds: 'nothing' },
  ],
  ['Figure', { required: ['src', 'alt', 'credit'], optional: ['caption'], holds: 'nothing' }],
  ['KeyPoints', { required: [], optional: [], holds: 'words' }],
  ['FactBox', { required: ['title'], optional: [], holds: 'words' }],
  ['Timeline', { required: [], optional: [], holds: { only: 'Event' } }],
  ['Event', { required: ['at', 'title'], optional: [], holds: 'anything', inside: 'Timeline' }],
  ['Embed', { required: ['url', 'title'], optional: [], holds: 'nothing' }],
  ['LiveUpdate', { required: ['at', 'headline'], optional: ['author', 'key'], holds: 'words' }],
])

export type LintInput = {
  /** The file, as violations name it. */
  path: string
  body: Body
  /** The story's kind; undefined for a standing page. */
  kind?: Kind
  /** Whether a picture file is there under the name a writer gave. */
  pictureExists(src: string): boolean
}

/**
 * A name in a body that another file must hold: a story's address, a path of the site (`/about`), an author's id, the
 * host of an embed's address.
 */
export type Reference = {
  kind: 'story' | 'path' | 'author' | 'embed'
  target: string
  field: string
  line: number
}

export type LintResult = {
  violations: Violation[]
  /** Addresses of the stories the body links to (`/a/b` links, `AlsoRead`), in order, each once. */
  links: string[]
  references: Reference[]
}

/** Holds a body against the content contract. Parses it once; touches nothing but its input. */
export function lintBody(input: LintInput): LintResult {
  const source = prepareSource(input.body)
  try {
    return new Linter(input).lint(parse(source, input.body.format))
  } catch (error) {
    if (!isSyntaxProblem(error)) throw error
    const { line, found, expected } = explainSyntax(error, source.split('\n'))
    const violation = { path: input.path, line: input.body.line + line - 1, field: 'body', found, expected }
    return { violations: [violation], links: [], references: [] }
  }
}

/**
 * The `links` of a body found without parsing it, for work on the whole archive. May also find a link that is
 * shown as code.
 */
export function storyLinks(bodyText: string): string[] {
  const links = new Set<string>()
  for (const { groups } of bodyText.replace(/<!--[\s\S]*?-->/g, '').matchAll(LINK)) {
    const address = groups?.href === undefined ? groups?.story : storyAddress(groups.href)
    if (address !== undefined) links.add(address)
  }
  return [...links]
}

const LINK =
  /<AlsoRead\s[^>]*?\bstory\s*=\s*["'“](?<story>[^"'“”]*)|(?:\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?)(?<href>\/[^\s<>)]+)/gm

/** A single tilde stays text (`5~10 per cent`). */
const GFM = { singleTilde: false }
const markdown = unified().use(remarkParse).use(remarkGfm, GFM).freeze()
const mdx = unified().use(remarkParse).use(remarkMdx).freeze()
const mdxWithGfm = unified().use(remarkParse).use(remarkMdx).use(remarkGfm, GFM).freeze()
/** Without any of these, GFM changes nothing in a body and parsing it without takes a third of the time. */
const MAYBE_GFM = /[|~@]|:-|-:|https?:\/\/|www\.|\[\^|\[[ x]\]/i

/** The syntax tree of a body that `prepareSource` has been over. */
export function parse(source: string, format: Body['format']): Root {
  if (format === 'md') return markdown.parse(source)
  return (MAYBE_GFM.test(source) ? mdxWithGfm : mdx).parse(source)
}

/** A node, an attribute or a line of the body (from 1). */
type Place = Nodes | MdxJsxAttribute | number
export type Block = MdxJsxFlowElement | MdxJsxTextElement
/** The attributes of a block that are text, by name. */
type Attributes = ReadonlyMap<string, MdxJsxAttribute & { value: string }>

/** Walks one tree and collects. */
class Linter {
  private readonly violations: Violation[] = []
  private readonly references: Reference[] = []
  private readonly links = new Set<string>()
  private readonly pullQuotes: Block[] = []
  /** By what a text refers to them with: `[^1]`, `[name]`. */
  private readonly definitions = new Map<string, FootnoteDefinition | Definition>()
  private readonly referredTo = new Set<string>()
  private level = 1

  constructor(private readonly input: LintInput) {}

  lint(tree: Root): LintResult {
    if (!tree.children.some(saysSomething))
      this.report(tree, 'body', 'a body without words', 'the text of the story')
    this.children(tree)
    if (this.pullQuotes.length > 0) this.checkPullQuotes(tree)
    for (const [name, node] of this.definitions)
      if (!this.referredTo.has(name))
        this.report(
          node,
          'body',
          `${quote(`${labelOf(node)}:`)}, which nothing in the text refers to`,
          `${quote(labelOf(node))} in the text: nobody sees what stands here without it`,
        )
    return { violations: this.violations, links: [...this.links], references: this.references }
  }

  /** The line of the file on which something in the body begins. */
  private lineOf(at: Place): number {
    return this.input.body.line + (typeof at === 'number' ? at : (at.position?.start.line ?? 1)) - 1
  }

  private report(at: Place, field: string, found: string, expected: string, suggestion?: string) {
    this.violations.push({
      path: this.input.path,
      line: this.lineOf(at),
      field,
      found,
      expected,
      ...(suggestion !== undefined && { suggestion }),
    })
  }

  private children(parent: Parents, block?: string) {
    for (const node of parent.children) this.node(node, parent, block)
  }

  /** `block` is the name of the nearest block around the node. */
  private node(node: Nodes, parent: Parents, block: string | undefined) {
    switch (node.type) {
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.element(node, parent, block)
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.report(node, 'body', `the expression ${quote(`{${node.value}}`)}`, NO_EXPRESSION)
      case 'mdxjsEsm':
        return this.report(node, 'body', quote(node.value), NO_MODULES)
      case 'html':
        return this.html(node.value, node)
      case 'image':
      case 'imageReference':
        if (node.type === 'imageReference') this.referredTo.add(`[${node.identifier}]`)
        return this.report(
          node,
          'body',
          'a Markdown image',
          this.input.body.format === 'md'
            ? 'no picture in a .md body: name the file .mdx and use <Figure>, which carries alt and credit'
            : '<Figure src="…" alt="…" credit="…" />, which carries alt and credit',
        )
      case 'heading':
        this.heading(node)
        break
      case 'link':
        this.link(node.url, node)
        break
      case 'definition':
        this.link(node.url, node)
        // `[//]: # (a note)` is how Markdown's writers hide one.
        if (node.identifier !== '//') this.define(`[${node.identifier}]`, node)
        break
      case 'linkReference':
        this.referredTo.add(`[${node.identifier}]`)
        break
      case 'table':
        this.table(node)
        break
      case 'footnoteReference':
        this.referredTo.add(`[^${node.identifier}]`)
        break
      case 'footnoteDefinition':
        this.define(`[^${node.identifier}]`, node)
        break
    }
    if ('children' in node) this.children(node, block)
  }

  private heading(node: Heading) {
    const found = `a heading of level ${node.depth} (${quote(plainText(node))})`
    if (node.depth === 1)
      this.report(node, 'body', found, 'level 2 or deeper: the headline is the only heading of level 1')
    else if (node.depth > this.level + 1)
      this.report(node, 'body', found, `level ${this.level + 1} or higher up: no level is passed over`)
    this.level = Math.max(2, node.depth)
  }

  private define(name: string, node: FootnoteDefinition | Definition) {
    if (!this.definitions.has(name)) this.definitions.set(name, node)
    else
      this.report(
        node,
        'body',
        `${quote(`${labelOf(node)}:`)} a second time`,
        'each once: nobody sees what stands in the second',
      )
  }

  /** Cells beyond the head's are on no page (GFM, section 4.10). */
  private table({ children: [head, ...rows] }: Table) {
    const columns = head?.children.length ?? 0
    for (const row of rows) {
      const extra = row.children.slice(columns)
      if (extra.some((cell) => plainText(cell).trim() !== ''))
        this.report(
          row,
          'body',
          `a table row of ${row.children.length} cells (${quote(extra.map((cell) => plainText(cell).trim()).join(' | '))})`,
          `${columns} cells, as its head has: nobody sees the others`,
        )
    }
  }

  private link(url: string, node: Nodes) {
    this.checkAddress(url, 'body', node)
    if (/^https?$/.test(schemeOf(url) ?? '') && !isWebAddress(url))
      this.report(node, 'body', `the address ${quote(url)}`, 'a whole address: https://, a host, a path')
    if (!/^\/(?!\/)/.test(url)) return
    this.refer('path', url, 'body', node)
    const address = storyAddress(url)
    if (address !== undefined) this.links.add(address)
  }

  private refer(kind: Reference['kind'], target: string, field: string, at: Place) {
    this.references.push({ kind, target, field, line: this.lineOf(at) })
  }

  /** Refuses whatever a browser might run, however it is dressed up, and addresses that lead nowhere. */
  private checkAddress(url: string, field: string, node: Place) {
    const scheme = schemeOf(url)
    if (scheme !== undefined && !SCHEMES.has(scheme))
      this.report(
        node,
        field,
        `the address ${quote(url)}`,
        `a link without \`${scheme}:\`; http, https, mailto and tel are allowed`,
      )
    else if (scheme === undefined && !/^[/#]/.test(url))
      this.report(
        node,
        field,
        `the address ${quote(url)}`,
        'an absolute address, or one on this site that starts with /',
        /^[\w-]+(?:\/[\w-]+)+$/.test(url) ? `/${url}` : undefined,
      )
  }

  private html(value: string, node: Nodes) {
    const rest = value.replace(/<!--(?:-?>|[\s\S]*?-->)/g, (comment) => comment.replace(/[^\n]/g, ''))
    const at = rest.search(/\S/)
    if (at === -1) return
    const [tag, name = ''] = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest.slice(at)) ?? []
    const line = (node.position?.start.line ?? 1) + rest.slice(0, at).split('\n').length - 1
    const found = tag === undefined ? `raw HTML (${quote(rest.slice(at))})` : `raw HTML \`${tag}>\``
    if (BLOCKS.has(name))
      this.report(line, `<${name}>`, `a block in a .md file`, 'an .mdx file: plain Markdown has no blocks')
    else this.report(line, 'body', found, insteadOf(name))
  }

  private element(node: Block, parent: Parents, around: string | undefined) {
    const name = node.name ?? ''
    const rule = BLOCKS.get(name)
    if (rule === undefined) this.unknownElement(name, node)
    else this.block(name, rule, node, parent, around)
    // The headline of a live update is a heading of level 2.
    if (name === 'LiveUpdate') this.level = 2
    this.children(node, rule === undefined ? around : name)
  }

  private unknownElement(name: string, node: Block) {
    const suggestion = nearMiss(name, BLOCKS.keys())
    if (/^[A-Z]/.test(name))
      this.report(
        node,
        `<${name}>`,
        `the unknown block <${name}>`,
        `one of ${[...BLOCKS.keys()].join(', ')}`,
        suggestion,
      )
    else this.report(node, 'body', `raw HTML \`<${name}>\``, insteadOf(name), suggestion)
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') continue
      const place = `<${name} ${attribute.name}>`
      if (this.refusesCode(attribute, place) || typeof attribute.value !== 'string') continue
      if (ADDRESS_ATTRIBUTES.has(attribute.name.toLowerCase()))
        this.checkAddress(attribute.value, place, attribute)
    }
  }

  private block(name: string, rule: BlockRule, node: Block, parent: Parents, around: string | undefined) {
    const field = `<${name}>`
    const given = this.attributes(name, rule, node)
    if (!standsAlone(node, parent))
      this.report(node, field, `<${name}> inside a line of text`, 'a block on lines of its own')
    if (around === name || (name === 'LiveUpdate' && around !== undefined))
      this.report(node, field, `<${name}> inside <${around}>`, `<${name}> after <${around}>, not in it`)
    if (rule.inside !== undefined && around !== rule.inside)
      this.report(node, field, `<${name}> outside <${rule.inside}>`, `<${name}> inside <${rule.inside}>`)
    this.checkContents(name, rule, node)
    if (name === 'PullQuote') this.pullQuotes.push(node)
    else if (name === 'AlsoRead') this.alsoRead(given, node)
    else if (name === 'Figure') this.figure(given)
    else if (name === 'Event')
      this.time(
        name,
        given,
        dateOrMoment,
        'a date (2019-07-07) or a date and time with zone (2019-07-07T14:05:00Z)',
      )
    else if (name === 'Embed') this.embed(given)
    else if (name === 'LiveUpdate') this.liveUpdate(given, node)
  }

  private checkContents(name: string, { holds }: BlockRule, node: Block) {
    const field = `<${name}>`
    const contents = node.children.flatMap((child): Nodes[] =>
      child.type === 'paragraph' ? child.children : [child],
    )
    const full = contents.filter(saysSomething)
    if (holds === 'nothing' && full.length > 0)
      this.report(node, field, `something between <${name}> and </${name}>`, `<${name} … /> without contents`)
    else if (holds === 'words' && full.length === 0)
      this.report(node, field, `an empty <${name}>`, `words between <${name}> and </${name}>`)
    else if (typeof holds === 'object') {
      const other = full.find((child) => !isBlock(child) || child.name !== holds.only)
      if (other !== undefined)
        this.report(
          other,
          field,
          `something else than <${holds.only}> in <${name}>`,
          `only <${holds.only}> blocks in <${name}>`,
        )
      else if (full.length === 0)
        this.report(node, field, `an empty <${name}>`, `<${holds.only}> blocks in <${name}>`)
    }
  }

  /** The attributes that are whole; the others are told. */
  private attributes(name: string, rule: BlockRule, node: Block): Attributes {
    const field = `<${name}>`
    const known = [...rule.required, ...rule.optional]
    const given = new Map<string, MdxJsxAttribute & { value: string }>()
    const seen = new Set<string>()
    for (const attribute of node.attributes) {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        this.report(
          node,
          field,
          `the spread attribute ${quote(`{${attribute.value}}`)}`,
          'attributes written out, as text in quotes',
        )
        continue
      }
      const { name: key, value } = attribute
      const place = `<${name} ${key}>`
      if (seen.has(key)) this.report(attribute, place, `\`${key}\` twice`, 'each attribute once')
      seen.add(key)
      if (this.refusesCode(attribute, place)) continue
      if (!known.includes(key)) {
        const expected = known.length === 0 ? `<${name}> without attributes` : `one of ${known.join(', ')}`
        this.report(attribute, place, `the unknown attribute \`${key}\``, expected, nearMiss(key, known))
      } else if (value === null || value === undefined)
        this.report(attribute, place, 'no value', `\`${key}="…"\``)
      else if (typeof value !== 'string')
        this.report(
          attribute,
          place,
          `the expression ${quote(`{${value.value}}`)}`,
          `text in quotes: \`${key}="…"\``,
        )
      else if (value.trim() === '')
        this.report(
          attribute,
          place,
          'nothing',
          `words${rule.required.includes(key) ? '' : ', or no such attribute'}`,
        )
      else given.set(key, { ...attribute, value })
      if (typeof value === 'string' && ADDRESS_ATTRIBUTES.has(key) && schemeOf(value) !== undefined)
        this.checkAddress(value, place, attribute)
    }
    for (const key of rule.required)
      if (!seen.has(key))
        this.report(node, `<${name} ${key}>`, 'nothing', `\`${key}="…"\`, which <${name}> must have`)
    return given
  }

  private refusesCode(attribute: MdxJsxAttribute, field: string): boolean {
    if (!/^on/i.test(attribute.name)) return false
    this.report(
      attribute,
      field,
      `the event handler \`${attribute.name}\``,
      'no event handlers: a story can’t run code',
    )
    return true
  }

  private alsoRead(given: Attributes, node: Block) {
    const story = given.get('story')
    const missing = ['href', 'headline'].filter((key) => !given.has(key))
    const wrong =
      story !== undefined
        ? given.size > 1 && `\`story\` with ${names([...given.keys()].filter((key) => key !== 'story'))}`
        : missing.length > 0 && `no \`story\`, and no ${names(missing)}`
    if (wrong !== false)
      this.report(
        node,
        '<AlsoRead>',
        wrong,
        '`story="section/slug"` alone, or `href="https://…"` with `headline="…"`',
      )
    if (story === undefined) return this.webAddress('AlsoRead', 'href', given)
    this.links.add(story.value)
    this.refer('story', story.value, '<AlsoRead story>', story)
  }

  private figure(given: Attributes) {
    const src = given.get('src')
    if (src === undefined || this.input.pictureExists(src.value)) return
    this.report(
      src,
      '<Figure src>',
      `${quote(src.value)}, where no picture is`,
      'a picture file under public/ (with a leading slash) or beside the story',
    )
  }

  private liveUpdate(given: Attributes, node: Block) {
    const { kind } = this.input
    if (kind !== 'live')
      this.report(
        node,
        '<LiveUpdate>',
        `<LiveUpdate> in ${kind === undefined ? 'a page' : `a story of kind ${kind}`}`,
        'a story with `kind: live`',
      )
    this.time('LiveUpdate', given, moment, 'a date and time with zone, e.g. 2019-07-10T14:05:00+05:30')
    const key = given.get('key')
    if (key !== undefined && key.value !== 'true' && key.value !== 'false')
      this.report(key, '<LiveUpdate key>', quote(key.value), '`true`, or no such attribute')
    const author = given.get('author')
    if (author !== undefined) this.refer('author', author.value, '<LiveUpdate author>', author)
  }

  private time(name: string, given: Attributes, schema: z.ZodType, expected: string) {
    const at = given.get('at')
    if (at !== undefined && !schema.safeParse(at.value).success)
      this.report(at, `<${name} at>`, quote(at.value), expected)
  }

  private embed(given: Attributes) {
    const url = given.get('url')
    if (url === undefined) return
    if (isWebAddress(url.value)) this.refer('embed', url.value, '<Embed url>', url)
    else this.webAddress('Embed', 'url', given)
  }

  private webAddress(name: string, key: string, given: Attributes) {
    const url = given.get(key)
    const scheme = url && schemeOf(url.value)
    // A scheme that no link may have is told with the attribute.
    if (url === undefined || (scheme !== undefined && !SCHEMES.has(scheme))) return
    if (!isWebAddress(url.value))
      this.report(url, `<${name} ${key}>`, quote(url.value), 'an absolute http(s) address')
  }

  /** A pull quote is lifted from the story: its words occur outside all pull quotes. */
  private checkPullQuotes(tree: Root) {
    const story = plainText(tree, 'PullQuote')
    for (const node of this.pullQuotes) {
      const words = plainText(node)
      const missing = missingWords(words, story)
      if (missing !== undefined)
        this.report(
          node,
          '<PullQuote>',
          `${quote(words)}, which departs from the story at ${quote(missing)}`,
          'words that occur in the story’s own text',
        )
    }
  }
}

function labelOf(node: FootnoteDefinition | Definition): string {
  return `[${node.type === 'footnoteDefinition' ? '^' : ''}${node.label ?? node.identifier}]`
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address) && URL.canParse(address)
}

const ADDRESS_ATTRIBUTES = new Set(['href', 'src', 'url'])
const SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

function insteadOf(name: string): string {
  switch (name.toLowerCase()) {
    case 'script':
      return 'no <script>: a story can’t run code'
    case 'style':
      return 'no <style>: how a story looks is the site’s business'
    case 'iframe':
      return '<Embed url="…" title="…" />, which loads nothing until the reader asks'
    case 'img':
      return '<Figure src="…" alt="…" credit="…" />'
    default:
      return 'Markdown or a block of the contract (write \\< for a less-than sign)'
  }
}

/**
 * The scheme of an address as a browser sees it, which drops leading spaces and control characters and any tab
 * or line end (URL Standard, basic URL parser).
 */
function schemeOf(url: string): string | undefined {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\p{C}\p{Z}]/gu, '')) ?? []
  return scheme?.toLowerCase()
}

/** `/world/slug#part` → `world/slug`; undefined for other addresses, files (`/images/x.png`) among them. */
function storyAddress(url: string): string | undefined {
  const [, address] = /^\/([^/?#]+(?:\/[^/?#]+)+)\/?(?:[?#].*)?$/.exec(url) ?? []
  return address === undefined || /\.\w+$/.test(address) ? undefined : address
}

export function isBlock(node: Nodes): node is Block {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

function saysSomething(node: Nodes): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  if (node.type === 'html') return node.value.replace(/<!--(?:-?>|[\s\S]*?-->)/g, '').trim() !== ''
  if (node.type === 'paragraph') return node.children.some(saysSomething)
  return node.type !== 'definition' && node.type !== 'break'
}

/** Whether a block is on lines of its own; the renderer lifts one out of a paragraph that holds nothing else. */
function standsAlone(node: Block, parent: Parents): boolean {
  if (node.type === 'mdxJsxFlowElement' || isBlock(parent)) return true
  return (
    parent.type === 'paragraph' && parent.children.every((child) => isBlock(child) || !saysSomething(child))
  )
}

/** The words a reader sees, without those in blocks of one name. */
export function plainText(node: Nodes, without?: string): string {
  if (isBlock(node) && node.name === without && without !== undefined) return ' '
  if ('children' in node) {
    const words = node.children.map((child) => plainText(child, without)).join('')
    return PHRASING.has(node.type) ? words : `${words} `
  }
  if (node.type === 'break') return ' '
  return 'value' in node && node.type !== 'html' ? node.value : ''
}
const PHRASING = new Set(['emphasis', 'strong', 'delete', 'link', 'linkReference'])

function names(keys: readonly string[]): string {
  return keys.map((key) => `\`${key}\``).join(', ')
}

function quote(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``
}
