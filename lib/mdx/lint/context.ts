import type { Nodes } from 'mdast'
import type { MdxJsxAttribute } from 'mdast-util-mdx-jsx'
import type { Body, Kind } from '@/lib/content/schema'
import type { Violation } from '@/lib/content/violation'

export type LintInput = {
  /** The file, as violations name it. */
  path: string
  body: Body
  /** The story's kind; undefined for a standing page. */
  kind?: Kind
  /** The problem of an image file; undefined if it has none. */
  pictureProblem(src: string): Pick<Violation, 'found' | 'expected' | 'suggestion'> | undefined
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
  violations: Violation[]
  /** Addresses of the stories the body links to (`/a/b` links, `AlsoRead`), in order, each once. */
  links: string[]
  references: Reference[]
}

/** A node, an attribute or a line of the body (from 1). */
export type Place = Nodes | MdxJsxAttribute | number

/** Collects the problems in one body. */
export class LintContext {
  readonly violations: Violation[] = []
  readonly references: Reference[] = []
  readonly links = new Set<string>()
  /** The body as it is parsed. */
  source = ''

  constructor(readonly input: LintInput) {}

  report(at: Place, field: string, found: string, expected: string, suggestion?: string) {
    this.violations.push({
      path: this.input.path,
      line: this.lineOf(at),
      field,
      found,
      expected,
      ...(suggestion !== undefined && { suggestion }),
    })
  }

  refer(kind: Reference['kind'], target: string, field: string, at: Place) {
    this.references.push({ kind, target, field, line: this.lineOf(at) })
  }

  result(): LintResult {
    const { violations, references, links } = this
    return { violations, links: [...links], references }
  }

  /** The line of the file on which something in the body begins. */
  private lineOf(at: Place): number {
    return this.input.body.line + (typeof at === 'number' ? at : (at.position?.start.line ?? 1)) - 1
  }
}

/** The first line of a text, in backticks, cut off after 80 characters. */
export function quote(text: string): string {
  const [line = ''] = text.trim().split('\n')
  return `\`${line.length > 80 ? `${line.slice(0, 79)}…` : line}\``
}
