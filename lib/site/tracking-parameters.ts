/**
 * Query parameters by which advertisers, newsletters and social networks follow a reader from one site to the next.
 * They say nothing about the page, and an address that carries them would be another page to every cache.
 */
const TRACKING =
  /^(?:utm_.+|fbclid|gclid|gbraid|wbraid|dclid|gad_.+|msclkid|mc_[ce]id|igsh(?:id)?|ttclid|twclid|li_fat_id|yclid|_hs(?:enc|mi))$/i

/** A query without tracking parameters, the others as they were; undefined where there are none to take out. */
export function withoutTracking(query: URLSearchParams): URLSearchParams | undefined {
  const kept = [...query].filter(([name]) => !TRACKING.test(name))
  return kept.length === query.size ? undefined : new URLSearchParams(kept)
}
