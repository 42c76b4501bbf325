import { connection } from 'next/server'

/**
 * Whether this process can serve: it takes requests once it has read what the build has noted (instrumentation.ts).
 * Asked every few seconds by whoever watches over it, so it does nothing else.
 */
export async function GET() {
  await connection()
  return new Response('ok\n', {
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
