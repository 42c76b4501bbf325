import type { Body } from '@/lib/content/schema'
import type { Moment } from './arrange-live'
import type { BlockAttributes } from './blocks/define-block'
import { entryId } from './blocks/live-update'
import { blocksIn } from './find-blocks'
import { prepareSource, type Tag, tagsIn } from './source'

/** Number of entries on the page of a live story, and on each page of its former entries. */
export const ENTRIES_PER_PAGE = 50

/**
 * An entry of a live story. `source` is its text in the body, `line` the line of the body on which it begins (from 1).
 */
export type LiveEntry = Moment & {
  line: number
  author?: string
  isKey: boolean
  isPinned: boolean
  source: string
}

/** The entries of a live story, oldest first, and the text before the first and outside of all others. */
type LiveBody = { entries: readonly LiveEntry[]; before: string; after: string }

const read = new WeakMap<Body, LiveBody>()

/**
 * The parts of a live story's body. Expects a body that `check` has passed, and doesn't parse it, which would take half
 * a second for a thousand entries.
 */
export function readLive(body: Body): LiveBody {
  const known = read.get(body)
  if (known !== undefined) return known
  const source = prepareSource(body)
  const entries: LiveEntry[] = []
  const between: string[] = []
  let end = 0
  let opened: Tag | undefined
  for (const tag of tagsIn(source)) {
    if (tag.name !== 'LiveUpdate') continue
    if (!tag.tag.startsWith('</')) opened = tag
    else if (opened !== undefined) {
      between.push(source.slice(end, opened.start))
      end = tag.end
      entries.push(entryOf(opened, source.slice(opened.start, end)))
      opened = undefined
    }
  }
  // Entries of one minute stay in the order of the file, which is newest first as a rule.
  const oldestFirst = entries.reverse().sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
  const [before = '', ...rest] = [...between, source.slice(end)]
  const live = { entries: oldestFirst, before, after: rest.join('\n') }
  read.set(body, live)
  return live
}

function entryOf({ tag, line }: Tag, source: string): LiveEntry {
  const { at = '', headline = '', author, key, pinned } = attributesOfTag(tag)
  return {
    id: entryId(at, headline),
    at,
    headline,
    author,
    isKey: key === 'true',
    isPinned: pinned === 'true',
    line,
    source,
  }
}

/** The parser decodes character references; most tags have none. */
function attributesOfTag(tag: string): Readonly<BlockAttributes> {
  if (tag.includes('&')) {
    const [block] = blocksIn({ text: `${tag}\n\n.\n\n</LiveUpdate>`, line: 1, format: 'mdx' }, 'LiveUpdate')
    return block?.attributes ?? {}
  }
  return Object.fromEntries(
    Array.from(tag.matchAll(/\s([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g), ([, name = '', double, single]) => [
      name,
      double ?? single ?? '',
    ]),
  )
}

/** The body of a live story with some of its entries. Notes and link definitions at its end are kept. */
export function bodyWith(body: Body, entries: readonly LiveEntry[], { intro }: { intro: boolean }): Body {
  const { before, after } = readLive(body)
  const text = [...(intro ? [before] : []), ...entries.map(({ source }) => source), after].join('\n\n')
  return { text, line: 1, format: body.format }
}
