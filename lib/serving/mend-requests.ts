import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage, ServerResponse } from 'node:http'

/**
 * Sets right what Next.js answers wrongly before it asks proxy.ts or next.config.js.
 * @param headers what every response bears
 */
export function mendRequests(headers: readonly { key: string; value: string }[]): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null) return
    if (!('request' in message && 'response' in message)) return
    const { request, response } = message
    if (!(request instanceof IncomingMessage && response instanceof ServerResponse)) return
    const { method = 'GET', url = '/' } = request
    // It makes each request a `Request`, which the Fetch standard forbids for this method: 500. The proxy refuses POST.
    if (method === 'TRACE') request.method = 'POST'
    // Its own files answer anything but these with 500, and the proxy isn't asked for them.
    if (method !== 'GET' && method !== 'HEAD' && url.startsWith('/_next/')) request.url = '/'
    // It takes doubled slashes together by a redirect of its own.
    if (/^[^?]*(?:\/\/|\\)/.test(url)) for (const { key, value } of headers) response.setHeader(key, value)
  })
}
