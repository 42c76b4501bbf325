/** Next.js calls this once in each process that serves the site, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production') {
    const { prepareProcess } = await import('./lib/server/start-process')
    await prepareProcess()
  }
}
