import type { Nodes, Root } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import type { Finding, Problem } from '@/lib/content/finding'
import type { Body, Kind } from '@/lib/content/schema'
import { type BlockNode, isBlock } from '../tree'

export type LintInput = {
  /** The path of the file in findings. */
  path: string
  body: Body
  /** The story's kind; undefined for a standing page. */
  kind?: Kind
  /** The problem of an image file; undefined if it has none. */
  pictureProblem(src: string): Problem | undefined
  /** Called with the syntax tree: parsing takes a millisecond, so nothing else should parse the body again. */
  onTree?(tree: Root): void
}

/**
 * A name in a body that another file must define: a story's address, a path of the site (`/about`), an author's id, the
 * URL of an embed, whose host publication.yaml must list.
 */
export type Reference = {
  kind: 'story' | 'path' | 'author' | 'embed'
  target: string
  field: string
  line: number
}

export type LintResult = {
  findings: Finding[]
  references: Reference[]
  /** The fragments that a link to a part of the story may have; undefined if the body can't be parsed. */
  fragments?: ReadonlySet<string>
}

/** A node, an attribute or a line of the body (from 1). */
type Place = Nodes | MdxJsxAttribute | number

/** The body that the rules examine, and what they report. */
export class LintContext {
  readonly findings: Finding[] = []
  readonly references: Reference[] = []
  /** The body as it is parsed. */
  source = ''
  tree: Root = { type: 'root', children: [] }
  /** The blocks of the tree, each with the name of the block that it is in. */
  readonly blocks: { node: BlockNode; around?: string }[] = []
  /** All nodes of the tree. */
  private readonly nodes: Nodes[] = []

  constructor(readonly input: LintInput) {}

  read(tree: Root) {
    this.tree = tree
    this.collect(tree)
  }

  private collect(node: Nodes, around?: string) {
    this.nodes.push(node)
    if (isBlock(node)) this.blocks.push({ node, around })
    const inner = isBlock(node) && node.name !== null ? node.name : around
    if ('children' in node) for (const child of node.children) this.collect(child, inner)
  }

  /** The nodes of some types, in the order of the text. */
  all<Type extends Nodes['type']>(...types: readonly Type[]): Extract<Nodes, { type: Type }>[] {
    const isWanted = (node: Nodes): node is Extract<Nodes, { type: Type }> =>
      types.some((type) => type === node.type)
    return this.nodes.filter(isWanted)
  }

  report(at: Place, problem: Problem, field = 'body') {
    this.findings.push({ path: this.input.path, line: this.lineOf(at), field, ...problem })
  }

  refer(kind: Reference['kind'], target: string, at: Place, field = 'body') {
    this.references.push({ kind, target, field, line: this.lineOf(at) })
  }

  result(fragments?: ReadonlySet<string>): LintResult {
    const { findings, references } = this
    for (const list of [findings, references]) list.sort((a, b) => a.line - b.line)
    return { findings, references, fragments }
  }

  /** The line of the file on which something in the body begins. */
  private lineOf(at: Place): number {
    return this.input.body.line + (typeof at === 'number' ? at : (at.position?.start.line ?? 1)) - 1
  }
}
