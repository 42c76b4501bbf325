import { siteOrigin } from '@/lib/seo/site'
import { prerenderCount } from './prerender-count'

/** The settings with which the pages were built. */
type BuildSettings = {
  /** The origin of every URL in the pages. */
  origin: string
  /** `CONTENT_DIRECTORY` of the build. */
  content: string
}

type Environment = Readonly<Record<string, string | undefined>>

/**
 * Compares the environment of a process with the build that it serves.
 * @throws Error if a variable is malformed or differs from the build's: pages of
 *   the build and pages rendered later would show different values
 */
export function verifyEnvironment(
  { SITE_URL, PRERENDER, CONTENT_DIRECTORY }: Environment,
  build: BuildSettings,
): void {
  prerenderCount({ PRERENDER })
  if (SITE_URL && siteOrigin({ SITE_URL }) !== build.origin) throw differs('SITE_URL', SITE_URL, build.origin)
  if (CONTENT_DIRECTORY && CONTENT_DIRECTORY !== build.content)
    throw differs('CONTENT_DIRECTORY', CONTENT_DIRECTORY, build.content)
}

function differs(name: string, found: string, expected: string): Error {
  return new Error(
    `${name}: found \`${found}\`, expected \`${expected}\`, which the pages were built with. Build again with ${name}=${found}, or remove the variable`,
  )
}
