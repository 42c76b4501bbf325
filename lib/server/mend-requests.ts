import { onRequest } from './on-request'

/**
 * Sets right what Next.js answers wrongly before it asks proxy.ts or next.config.ts.
 * @param headers what every response bears
 */
export function mendRequests(headers: readonly { key: string; value: string }[]): void {
  onRequest((request, response) => {
    const { method = 'GET', url = '/' } = request
    // It makes each request a `Request`, which the Fetch standard forbids for this method: 500. The proxy refuses POST.
    if (method === 'TRACE') request.method = 'POST'
    // Its own files answer anything but these with 500, and the proxy isn't asked for them.
    if (method !== 'GET' && method !== 'HEAD' && url.startsWith('/_next/')) request.url = '/'
    // It takes doubled slashes together by a redirect of its own.
    if (/^[^?]*(?:\/\/|\\)/.test(url)) for (const { key, value } of headers) response.setHeader(key, value)
  })
}
