import { READ } from '@/components/layout/kept-on-device'
import { keep, readKept } from './device-storage'

/** A story's path and the time of its last change when it was read, in milliseconds since the epoch. */
type Reading = readonly [href: string, changed: number]

const MOST = 200

/**
 * Adds the reading of a story whose last change was at `changed`. Returns all readings as JSON, the latest first, and
 * `known`: the last change when the story was read before, 0 if it wasn't. Uses only times of the story, because the
 * device's clock may be wrong.
 */
export function nextReadings(
  kept: string | null,
  href: string,
  changed: number,
): { known: number; kept: string } {
  const readings = parsed(kept)
  const others = readings.filter(([path]) => path !== href)
  return {
    known: readings.find(([path]) => path === href)?.[1] ?? 0,
    kept: JSON.stringify([[href, changed], ...others.slice(0, MOST - 1)]),
  }
}

function parsed(kept: string | null): Reading[] {
  try {
    return JSON.parse(kept ?? '[]').filter(Array.isArray)
  } catch {
    // Another script of the site's origin wrote this text.
    return []
  }
}

/**
 * Shows the changes of the story at a path since it was last read (changed-notice.tsx), and stores that it was read
 * now.
 */
export function showChanges(pathname: string) {
  // Next.js keeps pages that were open before in the document.
  const notice = document.querySelector<HTMLElement>(`[data-read="${CSS.escape(pathname)}"]`)
  if (notice === null) return
  const changed = Number(notice.dataset.changed)
  const { known, kept } = nextReadings(readKept(READ), pathname, changed)
  keep(READ, kept)
  for (const note of notice.querySelectorAll<HTMLElement>('[data-at]'))
    note.hidden = Number(note.dataset.at) <= known
  // Older browsers can't close the bar, so they don't show it.
  notice.hidden = known === 0 || known >= changed || !notice.childElementCount || !('showPopover' in notice)
  if (!notice.hidden) notice.showPopover()
}
