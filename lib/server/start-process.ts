import { builtOrigin, prepareEdition } from '@/lib/site/queries'
import { siteAddress } from './site-url'

/**
 * Prepares a process of the production site before its first request: reads what the build has written, so that no
 * reader waits for it, and ends the process where that can't be read or doesn't fit the environment.
 */
export async function prepareProcess(): Promise<void> {
  try {
    process.env.SITE_URL = siteAddress(builtOrigin(process.cwd()), process.env.SITE_URL)
    await prepareEdition()
  } catch (error) {
    // Next.js would log the error and answer every request with 500.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
