import type { Nodes } from 'mdast'
import type { Dropped, Note } from '../archive-item'
import type { LinkTarget } from '../link-targets'

/** The data for fitting a tree to the content contract, and the lists for its reports. */
export type FitContext = {
  /** The target of a link in the publication, or the reason why there is none. */
  link(url: string): LinkTarget
  links: { rewritten: number; lost: { url: string; reason: string; line?: number }[] }
  /** The address of the story with a headline. */
  story(headline: string): string | undefined
  /** The file of a picture under public/; without one, the URL from which it can be fetched. */
  picture(src: string, line?: number): { file: string } | { url?: string | undefined }
  /** Credit of pictures that have none. */
  credit: string
  headline: string
  notes: Note[]
  dropped: Dropped[]
  /** Line of the source file on which the text begins. */
  line: number
}

export function note(context: FitContext, node: Nodes, what: Omit<Note, 'line'>) {
  context.notes.push({ ...what, line: lineOf(context, node) })
}

export function lineOf(context: FitContext, node: Nodes): number | undefined {
  const line = node.position?.start.line
  return line === undefined ? undefined : context.line + line - 1
}

/** Lists a link that leads nowhere. */
export function lose(context: FitContext, node: Nodes, url: string, reason: string) {
  context.links.lost.push({ url, reason, line: lineOf(context, node) })
}

/** Lists words that readers of the source see and readers of the story don't. */
export function drop(context: FitContext, node: Nodes, words: string, reason: string) {
  if (!/[\p{L}\p{N}]/u.test(words)) return
  context.dropped.push({ words: words.trim(), reason, line: lineOf(context, node) })
}
