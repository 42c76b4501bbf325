/** Milliseconds without a page view after which a visit has ended. */
const ABSENCE = 30 * 60_000

/**
 * `before`: the end of the previous visit, 0 on the first; `seen`: the last page view of this one. Milliseconds since
 * the epoch.
 */
type Visits = { before: number; seen: number }

/** Adds a page view at `now` to the stored visits (JSON). Within half an hour it belongs to the same visit. */
export function nextVisits(kept: string | null, now: number): Visits {
  const { before, seen } = parsed(kept)
  return { before: now - seen > ABSENCE ? seen : before, seen: now }
}

function parsed(kept: string | null): Visits {
  try {
    const { before, seen } = JSON.parse(kept ?? '{}')
    return { before: Number(before) || 0, seen: Number(seen) || 0 }
  } catch {
    // Another script of the site's origin wrote this text: it is ignored, as on a first visit.
    return { before: 0, seen: 0 }
  }
}
