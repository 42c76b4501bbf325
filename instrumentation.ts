/** What Next.js runs once in a process that serves the site, before the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { refuseTrace } = await import('./lib/serving/refuse-trace')
  refuseTrace()
}
