import { builtOrigin, prepareEdition } from '@/lib/content/queries'
import { endGracefully } from './end-gracefully'
import { siteAddress } from './site-address'

/** Reads what the build has noted, so that no reader waits for it. Ends the process where that can't be served. */
export async function startServing(): Promise<void> {
  endGracefully()
  try {
    process.env.SITE_URL = siteAddress(builtOrigin(process.cwd()), process.env.SITE_URL)
    await prepareEdition()
  } catch (error) {
    // Next.js would go on, and answer everything with 500.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
