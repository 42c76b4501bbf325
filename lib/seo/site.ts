/** Environment variables: pass `process.env`. */
type Environment = Readonly<Record<string, string | undefined>>

/**
 * The origin of all absolute URLs of the site, without a slash at its end: `SITE_URL`, else the production domain that
 * Vercel gives every deployment, else localhost. The URL of a single deployment (`VERCEL_URL`) is never used, because a
 * preview would then name itself as canonical.
 * @throws Error with the variable, its value and what was expected
 */
export function siteOrigin(environment: Environment): string {
  const { SITE_URL, VERCEL_PROJECT_PRODUCTION_URL, PORT } = environment
  if (SITE_URL) return originIn('SITE_URL', SITE_URL)
  if (VERCEL_PROJECT_PRODUCTION_URL)
    return originIn('VERCEL_PROJECT_PRODUCTION_URL', VERCEL_PROJECT_PRODUCTION_URL, 'https://')
  return originIn('PORT', PORT || '3000', 'http://localhost:')
}

/** Whether search engines may list this deployment. They may not list Vercel's previews, which are copies of the site. */
export function isIndexable(environment: Environment): boolean {
  return !environment.VERCEL_ENV || environment.VERCEL_ENV === 'production'
}

/** The origin of the URL made of `prefix` and `value`, which may have no path. */
function originIn(name: string, value: string, prefix = ''): string {
  const address = `${prefix}${value}`
  const url = URL.canParse(address) ? new URL(address) : undefined
  const isOrigin = url !== undefined && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`
  if (isOrigin && (name !== 'PORT' || /^\d+$/.test(value))) return url.origin
  throw new Error(`${name}: found \`${value}\`, expected ${EXPECTED[name] ?? 'an origin'}`)
}

const EXPECTED: Readonly<Record<string, string>> = {
  SITE_URL: 'the address of the site without a path, e.g. https://www.example.org',
  VERCEL_PROJECT_PRODUCTION_URL: 'a host name without a path, e.g. www.example.org',
  PORT: 'a number from 0 to 65535',
}

/** Where the site is, and whether search engines may list it. */
export type Site = { origin: string; isIndexable: boolean }

/** @throws Error as `siteOrigin` does */
export function siteOf(environment: Environment): Site {
  return { origin: siteOrigin(environment), isIndexable: isIndexable(environment) }
}
