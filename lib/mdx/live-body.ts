import type { Body } from '@/lib/content/schema'
import { isEntry, type Moment } from './arrange-live'
import { entryId } from './blocks/live-update'
import { parseSource } from './parse'
import { prepareSource } from './source'
import { attributesOf } from './tree'

/** Number of entries on the page of a live story, and on each page of its former entries. */
export const ENTRIES_PER_PAGE = 50

/** An entry of a live story. `source` is its text in the body. */
export type LiveEntry = Moment & { author?: string; isKey: boolean; isPinned: boolean; source: string }

/** The entries of a live story, oldest first, and the text before the first and outside of all others. */
type LiveBody = { entries: readonly LiveEntry[]; before: string; after: string }

const read = new WeakMap<Body, LiveBody>()

/** The parts of a live story's body that `check` has passed. Parsing a thousand entries takes a second; the result is kept. */
export function readLive(body: Body): LiveBody {
  const known = read.get(body)
  if (known !== undefined) return known
  const source = prepareSource(body)
  const entries: LiveEntry[] = []
  const between: string[] = []
  let end = 0
  for (const node of parseSource(source, body.format).children) {
    if (!isEntry(node)) continue
    const { at = '', headline = '', author, key, pinned } = attributesOf(node)
    const [start, last] = [node.position?.start.offset ?? end, node.position?.end.offset ?? end]
    between.push(source.slice(end, start))
    entries.push({
      id: entryId(at, headline),
      at,
      headline,
      ...(author !== undefined && { author }),
      isKey: key === 'true',
      isPinned: pinned === 'true',
      source: source.slice(start, last),
    })
    end = last
  }
  // Entries of one minute stay in the order of the file, which is newest first as a rule.
  const oldestFirst = entries.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const [before = '', ...rest] = [...between, source.slice(end)]
  const live = { entries: oldestFirst, before, after: rest.join('\n') }
  read.set(body, live)
  return live
}

/** The body of a live story with some of its entries. Notes and link definitions at its end are kept. */
export function bodyWith(body: Body, entries: readonly LiveEntry[], { intro }: { intro: boolean }): Body {
  const { before, after } = readLive(body)
  const text = [...(intro ? [before] : []), ...entries.map(({ source }) => source), after].join('\n\n')
  return { text, line: 1, format: body.format }
}
