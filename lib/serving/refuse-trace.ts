import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/**
 * Lets proxy.ts refuse TRACE. Next.js makes each request a `Request` first, which the Fetch standard forbids for that
 * method, and so answers 500: the request is handed on under a method that is refused as well.
 */
export function refuseTrace(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (request instanceof IncomingMessage && request.method === 'TRACE') request.method = 'POST'
  })
}
