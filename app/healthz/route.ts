import { connection } from 'next/server'
import { readStoredTexts } from '@/lib/site/queries'

/** The health check: 503 if this process can't read the texts of stories. Monitoring requests it every few seconds. */
export async function GET() {
  await connection()
  try {
    await readStoredTexts()
  } catch (error) {
    return health(503, error instanceof Error ? error.message : String(error))
  }
  return health(200, 'ok')
}

function health(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' },
  })
}
