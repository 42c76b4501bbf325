import { isCorrection } from '@/lib/content/publishing-state'
import type { Correction } from '@/lib/content/schema'
import type { Catalog, Story } from './catalog'
import { furtherPages, pageNumber, pageOf } from './lists'

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
    // The id consists of the time, because the text may be edited. Two corrections may have the same time.
    const first = `${story.guid}#corrected-${new Date(correction.at).toISOString()}`
    let id = first
    for (let number = 2; ids.has(id); number++) id = `${first}-${number}`
    ids.add(id)
    return { ...correction, id, story }
  })
}

/** The page for the URL segments after the list's own URL; undefined if there is none. An empty list has one page. */
export function correctionsAt(
  catalog: Pick<Catalog, 'corrected'>,
  segments: readonly string[] = [],
): CorrectionsPage | undefined {
  const page = pageNumber(segments)
  const found = page === undefined ? undefined : pageOf(correctionsOf(catalog), page)
  if (found === undefined) return undefined
  const { items: notes, ...numbers } = found
  return { notes, ...numbers }
}

/**
 * The pages of the list, and the time from which each exists (milliseconds since the epoch): the first always, a further
 * one when enough corrected stories are public.
 */
export function correctionsSince(catalog: Pick<Catalog, 'corrected'>): Map<number, number> {
  const times = correctionsOf(catalog)
    .map(({ story }) => Date.parse(story.published))
    .sort((a, b) => a - b)
  return new Map([[1, 0], ...furtherPages(times).map(({ page, since }) => [page, since] as const)])
}
