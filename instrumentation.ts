import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'

/**
 * Runs once when a server starts. Next.js makes each request a `Request` before proxy.ts sees it, which the Fetch
 * standard forbids for TRACE, and so answers 500 to it. It is handed on under a name that proxy.ts refuses.
 */
export function register(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (request instanceof IncomingMessage && request.method === 'TRACE') request.method = 'POST'
  })
}
