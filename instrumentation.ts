/** What Next.js runs once in each process that serves the site, before the first request. */
export async function register(): Promise<void> {
  // Next.js compiles this file for its other runtime too, and leaves out what stands under such a condition.
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'production') {
    const { startServing } = await import('./lib/serving/start-serving')
    await startServing()
  }
}
