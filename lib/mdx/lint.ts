import type { Heading, Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { Body, Kind } from '@/lib/content/schema'
import { nearMiss, type Violation } from '@/lib/content/violation'
import { prepareSource } from './source'

type Contract = {
  required: readonly string[]
  optional: readonly string[]
  /** The block it must stand directly in. */
  parent?: string
  /** The only block that may stand directly in it. */
  child?: string
}

/** What a writer may place in a body, and with which attributes: the blocks of the content contract. */
export const BLOCKS: Readonly<Record<string, Contract>> = {
  PullQuote: { required: [], optional: ['speaker', 'role'] },
  AlsoRead: { required: [], optional: ['story', 'href', 'headline', 'author', 'label'] },
  Figure: { required: ['src', 'alt', 'credit'], optional: ['caption'] },
  KeyPoints: { required: [], optional: [] },
  FactBox: { required: ['title'], optional: [] },
  Timeline: { required: [], optional: [], child: 'Event' },
  Event: { required: ['at', 'title'], optional: [], parent: 'Timeline' },
  Embed: { required: ['url', 'title'], optional: [] },
  LiveUpdate: { required: ['at', 'headline'], optional: ['author', 'key'] },
}

export type LintInput = {
  /** The file, for messages. */
  path: string
  body: Body
  /** Undefined for a standing page. */
  kind?: Kind
  /** Whether a picture is there at a `src`. */
  pictureExists: (src: string) => boolean
}

/** A name that a body refers to and another file must hold. */
export type Reference = { kind: 'story' | 'path' | 'author'; target: string; line: number; field: string }
export type Linted = { violations: Violation[]; references: Reference[] }

const plain = unified().use(remarkParse).use(remarkGfm)
const mdx = unified().use(remarkParse).use(remarkGfm).use(remarkMdx)

/** Checks a body against the contract, on the same syntax tree that renders it. */
export function lintBody(input: LintInput): Linted {
  const source = prepareSource(input.body)
  const lint = new Lint(input)
  if (source.trim() === '') {
    lint.report(1, 'body', 'an empty body', 'the words of the story')
    return lint
  }
  let tree: Root
  try {
    tree = (input.body.format === 'md' ? plain : mdx).parse(source)
  } catch (error) {
    lint.syntaxError(error)
    return lint
  }
  lint.visit(tree, undefined)
  lint.pullQuotes(tree)
  return lint
}

type Jsx = MdxJsxFlowElement | MdxJsxTextElement

class Lint implements Linted {
  readonly violations: Violation[] = []
  readonly references: Reference[] = []
  private depth = 1

  constructor(private readonly input: LintInput) {}

  /** `line` counts from 1 in the body. */
  report(line: number, field: string, found: string, expected: string, suggestion?: string) {
    this.violations.push({
      path: this.input.path,
      line: this.fileLine(line),
      field,
      found,
      expected,
      ...(suggestion !== undefined && { suggestion }),
    })
  }

  syntaxError(error: unknown) {
    const { line, reason } = describe(error)
    if (reason.includes('acorn') || reason.includes('expression'))
      return this.report(line, 'body', 'a curly brace `{`', 'no expressions: write `\\{` for a brace that is text')
    this.report(
      line,
      'body',
      firstSentence(reason),
      'every block closed, and `&lt;` for a `<` that is text and stands before a letter',
    )
  }

  visit(node: Nodes, parent: Nodes | undefined) {
    const line = node.position?.start.line ?? 1
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        this.report(line, 'body', `the expression \`{${node.value}}\``, 'plain text: a story holds no code')
        break
      case 'mdxjsEsm':
        this.report(line, 'body', 'an import or export', 'plain text: a story holds no code')
        break
      case 'html':
        this.report(line, 'body', `raw HTML \`${short(node.value)}\``, 'Markdown (raw HTML is not shown)')
        break
      case 'image':
      case 'imageReference':
        this.report(line, 'body', 'a Markdown picture', '<Figure src alt credit />, which carries a credit')
        break
      case 'link':
      case 'definition':
        this.address(node.url, line, 'link')
        break
      case 'heading':
        this.heading(node, line)
        break
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        this.block(node, parent, line)
        break
    }
    if ('children' in node) for (const child of node.children) this.visit(child, node)
  }

  private heading(node: Heading, line: number) {
    const wanted = this.depth + 1
    if (node.depth === 1)
      this.report(line, 'heading', 'a heading of level 1 (`#`)', 'level 2 (`##`): the headline is level 1')
    else if (node.depth > wanted)
      this.report(line, 'heading', `level ${node.depth} after level ${this.depth}`, `level ${wanted} or higher`)
    this.depth = Math.max(node.depth, 2)
  }

  private block(node: Jsx, parent: Nodes | undefined, line: number) {
    const name = node.name ?? ''
    const contract = BLOCKS[name]
    if (/^[a-z]/.test(name)) {
      const what = /^(?:script|style|iframe)$/.test(name) ? `<${name}>, which a story can't hold` : `raw HTML <${name}>`
      this.report(line, `<${name}>`, what, 'Markdown or a block of the contract')
      this.attributes(node, name, undefined)
      return
    }
    if (contract === undefined) {
      const known = Object.keys(BLOCKS)
      this.report(line, `<${name}>`, `unknown block <${name}>`, `one of ${known.join(', ')}`, nearMiss(name, known))
      return
    }
    const values = this.attributes(node, name, contract)
    for (const key of contract.required)
      if ((values.get(key) ?? '').trim() === '')
        this.report(line, `<${name} ${key}>`, 'nothing', `a \`${key}\` attribute`)
    if (contract.parent !== undefined && !isNamed(parent, contract.parent))
      this.report(line, `<${name}>`, `<${name}> outside <${contract.parent}>`, `<${contract.parent}> around it`)
    if (contract.child !== undefined)
      for (const child of node.children)
        if (!isNamed(child, contract.child))
          this.report(
            child.position?.start.line ?? line,
            `<${name}>`,
            `something other than <${contract.child}> in <${name}>`,
            `only <${contract.child}> in it`,
          )
    this.meaning(name, values, line)
  }

  /** Checks a block's attributes and gives those that are strings. */
  private attributes(node: Jsx, name: string, contract: Contract | undefined): Map<string, string> {
    const values = new Map<string, string>()
    const known = contract === undefined ? [] : [...contract.required, ...contract.optional]
    for (const attribute of node.attributes) {
      const line = attribute.position?.start.line ?? node.position?.start.line ?? 1
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        this.report(line, `<${name}>`, `the expression \`{${attribute.value}}\``, 'attributes as `name="text"`')
        continue
      }
      const field = `<${name} ${attribute.name}>`
      if (/^on/i.test(attribute.name)) {
        this.report(line, field, `the event handler \`${attribute.name}\``, 'no event handlers: a story holds no code')
        continue
      }
      if (contract !== undefined && !known.includes(attribute.name)) {
        const expected = known.length === 0 ? 'no attributes' : `one of ${known.join(', ')}`
        const suggestion = nearMiss(attribute.name, known)
        this.report(line, field, `unknown attribute \`${attribute.name}\``, expected, suggestion)
        continue
      }
      if (typeof attribute.value !== 'string') {
        const found = attribute.value == null ? 'an attribute without a value' : 'an expression `{…}`'
        this.report(line, field, found, `\`${attribute.name}="text"\``)
        continue
      }
      values.set(attribute.name, attribute.value)
      if (/^(?:href|src|url|action|formaction)$/i.test(attribute.name)) this.address(attribute.value, line, field)
    }
    return values
  }

  /** What the attributes of a block must mean. */
  private meaning(name: string, values: ReadonlyMap<string, string>, line: number) {
    const at = values.get('at')
    switch (name) {
      case 'AlsoRead':
        this.alsoRead(values, line)
        break
      case 'Figure': {
        const src = values.get('src')
        if (src !== undefined && src !== '' && !this.input.pictureExists(src))
          this.report(line, '<Figure src>', `\`${src}\``, 'a picture file under public/ or beside the story')
        break
      }
      case 'Embed':
        if (values.has('url') && !/^https?:\/\/[^/]/.test(values.get('url') ?? ''))
          this.report(line, '<Embed url>', `\`${values.get('url')}\``, 'an absolute http(s) address')
        break
      case 'Event':
        if (at !== undefined && !isDate(at) && !isMoment(at))
          this.report(line, '<Event at>', `\`${at}\``, 'a date (2019-07-07) or a time with zone')
        break
      case 'LiveUpdate': {
        if (at !== undefined && !isMoment(at))
          this.report(line, '<LiveUpdate at>', `\`${at}\``, 'a date and time with zone, e.g. 2019-07-10T14:05:00Z')
        if (this.input.kind !== 'live')
          this.report(line, '<LiveUpdate>', `<LiveUpdate> in a story of kind ${this.input.kind ?? 'page'}`, '`kind: live`')
        const key = values.get('key')
        if (key !== undefined && key !== 'true' && key !== 'false')
          this.report(line, '<LiveUpdate key>', `\`${key}\``, '`true` or `false`')
        const author = values.get('author')
        if (author !== undefined) this.refer('author', author, line, '<LiveUpdate author>')
        break
      }
    }
  }

  private alsoRead(values: ReadonlyMap<string, string>, line: number) {
    const story = values.get('story')
    const href = values.get('href')
    if ((story === undefined) === (href === undefined))
      return this.report(
        line,
        '<AlsoRead>',
        story === undefined ? 'neither `story` nor `href`' : 'both `story` and `href`',
        'a `story` of ours, or `href` and `headline` of one elsewhere',
      )
    if (story !== undefined) return this.refer('story', story, line, '<AlsoRead story>')
    if (!/^https?:\/\/[^/]/.test(href ?? ''))
      this.report(line, '<AlsoRead href>', `\`${href}\``, 'an absolute http(s) address (or `story` for one of ours)')
    if ((values.get('headline') ?? '') === '')
      this.report(line, '<AlsoRead headline>', 'nothing', 'a `headline` for a story elsewhere')
  }

  private address(address: string, line: number, field: string) {
    // Browsers ignore control characters and spaces in a scheme, so `java\nscript:` is one too.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const bare = address.replace(/[\u0000-\u0020\u007f-\u00a0\u200b-\u200d\ufeff]/g, '')
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(bare)?.[1]?.toLowerCase()
    if (scheme !== undefined && !['http', 'https', 'mailto', 'tel'].includes(scheme))
      this.report(line, field, `a \`${scheme}:\` link`, 'an http(s), mailto or tel address, or a path of this site')
    else if (bare.startsWith('/') && field === 'link') this.refer('path', bare, line, field)
  }

  private refer(kind: Reference['kind'], target: string, line: number, field: string) {
    this.references.push({ kind, target, line: this.fileLine(line), field })
  }

  private fileLine(line: number): number {
    return line + this.input.body.line - 1
  }

  /** The words of a pull quote must stand in the story, in order; an ellipsis may stand for words left out. */
  pullQuotes(tree: Root) {
    const quotes: Jsx[] = []
    const story = fold(textOf(tree, quotes))
    for (const quote of quotes) {
      const line = quote.position?.start.line ?? 1
      const pieces = textOf({ type: 'root', children: childrenOf(quote) }, [])
        .split(/…|\.{3,}/)
        .map(fold)
        .filter((piece) => piece !== '')
      if (pieces.length === 0) this.report(line, '<PullQuote>', 'an empty pull quote', 'words of the story')
      let from = 0
      for (const piece of pieces) {
        const at = ` ${story} `.indexOf(` ${piece} `, from)
        if (at === -1) {
          this.report(line, '<PullQuote>', `“${short(piece)}”`, 'words that stand in the story itself')
          break
        }
        from = at + piece.length
      }
    }
  }
}

function childrenOf(node: Jsx): Root['children'] {
  return node.type === 'mdxJsxFlowElement'
    ? node.children
    : [{ type: 'paragraph', children: node.children }]
}

/** The words below a node, pull quotes aside: those are put into `quotes`. */
function textOf(node: Nodes, quotes: Jsx[]): string {
  if (isNamed(node, 'PullQuote')) {
    quotes.push(node)
    return ' '
  }
  if ('value' in node) return node.type === 'html' ? ' ' : node.value
  if (!('children' in node)) return ' '
  const inline = node.type === 'emphasis' || node.type === 'strong' || node.type === 'link' || node.type === 'delete'
  const text = node.children.map((child) => textOf(child, quotes)).join('')
  return inline ? text : ` ${text} `
}

/** Case, quote marks, ellipses, kinds of dash and white space aside. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/…|\.{3,}/g, ' ')
    .replace(/["'“”„‟‘’‚‛«»‹›]/g, '')
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/[^\p{L}\p{N}-]+/gu, ' ')
    .trim()
}

function isNamed(node: Nodes | undefined, name: string): node is Jsx {
  return (
    node !== undefined && (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name
  )
}

function isDate(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) && new Date(`${value}T00:00:00Z`).toJSON()?.startsWith(value) === true
}

function isMoment(value: string): boolean {
  const match = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(value)
  return match?.[1] !== undefined && isDate(match[1]) && !Number.isNaN(Date.parse(value))
}

function describe(error: unknown): { line: number; reason: string } {
  const reason = error instanceof Error ? error.message : String(error)
  if (typeof error !== 'object' || error === null || !('line' in error)) return { line: 1, reason }
  return { line: typeof error.line === 'number' ? error.line : 1, reason: 'reason' in error ? String(error.reason) : reason }
}

function firstSentence(reason: string): string {
  return reason.replace(/\s*\(note:[\s\S]*$/i, '').replace(/, expected[\s\S]*$/, '')
}

function short(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57)}…` : text
}
