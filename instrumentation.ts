/**
 * What Next.js runs once in a process that serves the site, before the first request: reads what the build has noted,
 * so that no reader waits for it.
 */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NODE_ENV !== 'production') return
  const { builtOrigin } = await import('./lib/content/built')
  const { prepareEdition } = await import('./lib/content/queries')
  const { endGracefully } = await import('./lib/serving/end-gracefully')
  const { siteAddress } = await import('./lib/serving/site-address')
  endGracefully()
  try {
    process.env.SITE_URL = siteAddress(builtOrigin(process.cwd()), process.env.SITE_URL)
    await prepareEdition()
  } catch (error) {
    // Next.js would go on and answer everything with 500.
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
