/** The variables a process was started with; pass `process.env`. */
type Environment = Readonly<Record<string, string | undefined>>

/**
 * The origin of every absolute address that the site gives out, without a slash at its end: `SITE_URL`, else the
 * production domain that Vercel tells every deployment, else localhost. The address of a single deployment
 * (`VERCEL_URL`) is never used: a preview would make itself known as the original.
 * @throws Error naming the variable, what it holds and what was expected
 */
export function siteOrigin(environment: Environment): string {
  const { SITE_URL, VERCEL_PROJECT_PRODUCTION_URL, PORT } = environment
  if (SITE_URL) return originIn('SITE_URL', SITE_URL)
  if (VERCEL_PROJECT_PRODUCTION_URL)
    return originIn('VERCEL_PROJECT_PRODUCTION_URL', VERCEL_PROJECT_PRODUCTION_URL, 'https://')
  return originIn('PORT', PORT || '3000', 'http://localhost:')
}

/** Whether search engines may list this deployment: Vercel's previews are copies of a site that has its own place. */
export function isIndexable(environment: Environment): boolean {
  return !environment.VERCEL_ENV || environment.VERCEL_ENV === 'production'
}

/** The origin of `prefix` and `value`, which must hold nothing else. */
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

/** What every absolute address and every robots rule hangs on. */
export type Site = { origin: string; isIndexable: boolean }

/** @throws Error as `siteOrigin` does */
export function siteOf(environment: Environment): Site {
  return { origin: siteOrigin(environment), isIndexable: isIndexable(environment) }
}
