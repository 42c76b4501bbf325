/**
 * Query parameters that advertisers, newsletters and social networks add to identify a reader or campaign.
 * They don't change the page, and each combination of them would be one more URL in every cache.
 */
const TRACKING =
  /^(?:utm_.+|fbclid|gclid|gbraid|wbraid|dclid|gad_.+|msclkid|mc_[ce]id|igsh(?:id)?|ttclid|twclid|li_fat_id|yclid|_hs(?:enc|mi))$/i

/** A query (`''` or `'?a=b'`) without tracking parameters. The others are kept byte for byte. */
export function withoutTracking(search: string): string {
  const parameters = search.slice(1).split('&')
  const kept = parameters.filter((parameter) => !TRACKING.test(nameOf(parameter)))
  if (kept.length === parameters.length) return search
  return kept.length === 0 ? '' : `?${kept.join('&')}`
}

/** The decoded name of `name=value`; a malformed escape in it stays as it is. */
function nameOf(parameter: string): string {
  const [name] = new URLSearchParams(parameter).keys()
  return name ?? ''
}
