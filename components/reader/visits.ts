/** Milliseconds of absence after which a visit is over. */
const ABSENCE = 30 * 60_000

/** `before`: when the visit before this one ended, 0 on the first; `seen`: when this one was last noticed. Milliseconds since the epoch. */
type Visits = { before: number; seen: number }

/** The visits after one at `now`, from those that are kept as JSON. Within half an hour it is the same visit. */
export function nextVisits(kept: string | null, now: number): Visits {
  const { before, seen } = parsed(kept)
  return { before: now - seen > ABSENCE ? seen : before, seen: now }
}

function parsed(kept: string | null): Visits {
  try {
    const { before, seen } = JSON.parse(kept ?? '{}')
    return { before: Number(before) || 0, seen: Number(seen) || 0 }
  } catch {
    // Another script of the site's origin wrote this text: as on a first visit.
    return { before: 0, seen: 0 }
  }
}
