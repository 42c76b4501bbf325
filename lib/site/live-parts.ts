import { createHash } from 'node:crypto'
import type { Body } from '@/lib/content/schema'
import { chunksOf } from '@/lib/format/chunks'
import type { Moment } from '@/lib/mdx/arrange-live'
import { bodyWith, ENTRIES_PER_PAGE, type LiveEntry, readLive } from '@/lib/mdx/live-body'
import type { Story } from './catalog'
import { updatesHref } from './routes'

/** A page of a live story's entries: its number from the oldest, and its oldest and newest entry. */
export type UpdatesPage = { page: number; href: string; first: Moment; last: Moment }

/** The part of a live story on one page. */
export type LivePart = {
  body: Body
  /** The entries, oldest first. */
  entries: readonly LiveEntry[]
  /** The key moments of the whole story, newest first; none on a page of former entries. */
  keyMoments: readonly Moment[]
  /** The path of the page that shows an entry; '' for this one. */
  pageOf(id: string): string
  /** The path of the page on which an entry stays; '' for the story's own, if that has all entries. */
  permanentPageOf(id: string): string
  /** For each entry a version, a text that changes with the entry. */
  versions: ReadonlyMap<string, string>
  /** All pages of entries, newest first; empty if the story's own page has all. */
  pages: readonly UpdatesPage[]
  /** The place of the first entry among all (from 1), and their number. */
  start: number
  total: number
}

/** The part on the story's own page. */
export type NewestPart = LivePart & {
  /** The versions of all other entries. */
  older: readonly string[]
  /** A version of what the page shows around the entries: a text that changes with it. */
  head: string
}

type LiveStory = Pick<Story, 'kind' | 'href' | 'headline' | 'standfirst' | 'corrections'>

/** The newest entries and the pinned ones, for the story's own page. Undefined for a story that isn't live coverage. */
export function newestEntries(story: LiveStory, body: Body): NewestPart | undefined {
  if (story.kind !== 'live') return undefined
  const { entries, before } = readLive(body)
  const newest = entries.slice(-ENTRIES_PER_PAGE)
  const shown = [...entries.slice(0, -ENTRIES_PER_PAGE).filter(({ isPinned }) => isPinned), ...newest]
  const keyMoments = entries.filter(({ isKey }) => isKey).reverse()
  const here = new Set(shown)
  const { headline, standfirst, corrections } = story
  return {
    ...partOf(story, body, shown, true),
    keyMoments,
    start: entries.length - newest.length + 1,
    older: entries.filter((entry) => !here.has(entry)).map(({ source }) => digest(source)),
    head: digest(JSON.stringify([headline, standfirst, corrections, before])),
  }
}

/** A page of entries: 1 has the oldest. Undefined if there is none. */
export function entriesOfPage(
  story: Pick<Story, 'kind' | 'href' | 'updatePages'>,
  body: Body,
  page: number,
): LivePart | undefined {
  if (story.kind !== 'live' || story.updatePages?.[page - 1] === undefined) return undefined
  const from = (page - 1) * ENTRIES_PER_PAGE
  const entries = readLive(body).entries.slice(from, from + ENTRIES_PER_PAGE)
  return { ...partOf(story, body, entries, false), keyMoments: [], start: from + 1 }
}

function partOf(
  { href }: Pick<Story, 'href'>,
  body: Body,
  shown: readonly LiveEntry[],
  intro: boolean,
): Omit<LivePart, 'keyMoments' | 'start'> {
  const { entries } = readLive(body)
  const here = new Set(shown.map(({ id }) => id))
  const pages: UpdatesPage[] = []
  const permanent = new Map<string, string>()
  const chunks = entries.length > ENTRIES_PER_PAGE ? chunksOf(entries, ENTRIES_PER_PAGE) : []
  for (const [index, some] of chunks.entries()) {
    const page = index + 1
    const path = updatesHref(href, page)
    const [first, last] = [some[0], some.at(-1)]
    if (first !== undefined && last !== undefined) pages.unshift({ page, href: path, first, last })
    for (const { id } of some) permanent.set(id, path)
  }
  const permanentPageOf = (id: string) => permanent.get(id) ?? ''
  return {
    body: bodyWith(body, shown, { intro }),
    entries: shown,
    pageOf: (id) => (here.has(id) ? '' : permanentPageOf(id)),
    permanentPageOf,
    versions: new Map(shown.map(({ id, source }) => [id, digest(source)])),
    pages,
    total: entries.length,
  }
}

function digest(source: string): string {
  return createHash('sha256').update(source).digest('base64url').slice(0, 6)
}
