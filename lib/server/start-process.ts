import { builtHeaders, builtOrigin, prepareEdition } from '@/lib/site/queries'
import { compressAnswers } from './compress-answers'
import { mendRequests } from './mend-requests'
import { handOutPartsAhead } from './parts-ahead'
import { endGracefully } from './shutdown'
import { siteAddress } from './site-url'

/**
 * Makes a process of the production site ready before its first request: reads what the build has noted, so that no
 * reader waits for it, and settles its address, the compression of its answers and its end.
 */
export async function prepareProcess(): Promise<void> {
  endGracefully()
  // Vercel's network compresses by itself.
  const isOwnServer = process.env.VERCEL === undefined
  if (isOwnServer) compressAnswers()
  try {
    if (isOwnServer) handOutPartsAhead(process.cwd())
    process.env.SITE_URL = siteAddress(builtOrigin(process.cwd()), process.env.SITE_URL)
    mendRequests(builtHeaders(process.cwd()))
    await prepareEdition()
  } catch (error) {
    // Next.js would go on and answer everything with 500.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
