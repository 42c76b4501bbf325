import { isCorrection } from '@/lib/content/publishing-state'
import type { Correction } from '@/lib/content/schema'
import type { Catalog, Story } from './catalog'
import { PAGE_SIZE, pageNumber } from './lists'

/** A correction or clarification and its story. `id` is that of its item in feeds. */
export type CorrectionNote = Correction & { id: string; story: Story }

/** One page of the list of corrections. `page` counts from 1. */
export type CorrectionsPage = { notes: readonly CorrectionNote[]; page: number; pages: number; total: number }

/** All corrections and clarifications of public stories, newest first. Updates aren't included. */
export function correctionsOf({ corrected }: Pick<Catalog, 'corrected'>): CorrectionNote[] {
  return corrected
    .flatMap(notesOf)
    .map((note) => ({ note, time: Date.parse(note.at) }))
    .sort((a, b) => b.time - a.time || (a.note.id < b.note.id ? -1 : 1))
    .map(({ note }) => note)
}

function notesOf(story: Story): CorrectionNote[] {
  const ids = new Set<string>()
  return story.corrections.filter(isCorrection).map((correction) => {
    // The text of a correction may be edited, so the id is made of its time. Two may have the same time.
    const first = `${story.guid}#corrected-${new Date(correction.at).toISOString()}`
    let id = first
    for (let number = 2; ids.has(id); number++) id = `${first}-${number}`
    ids.add(id)
    return { ...correction, id, story }
  })
}

/** The page that the segments after the URL of the list name; undefined if there is none. An empty list has one. */
export function correctionsAt(
  catalog: Pick<Catalog, 'corrected'>,
  segments: readonly string[] = [],
): CorrectionsPage | undefined {
  const all = correctionsOf(catalog)
  const pages = Math.max(1, Math.ceil(all.length / PAGE_SIZE))
  const page = pageNumber(segments)
  if (page === undefined || page > pages) return undefined
  return { notes: all.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE), page, pages, total: all.length }
}

/**
 * The pages of the list, and the time from which each exists (milliseconds since the epoch): the first always, a further
 * one when enough corrected stories are public.
 */
export function correctionsSince(catalog: Pick<Catalog, 'corrected'>): Map<number, number> {
  const times = correctionsOf(catalog)
    .map(({ story }) => Date.parse(story.published))
    .sort((a, b) => a - b)
  const since = new Map([[1, 0]])
  for (let first = PAGE_SIZE; first < times.length; first += PAGE_SIZE)
    since.set(first / PAGE_SIZE + 1, times[first] ?? 0)
  return since
}
