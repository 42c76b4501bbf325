import { once } from 'node:events'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { buffer } from 'node:stream/consumers'

/** A site on this machine: a port, the name that it is requested by, and whether it speaks TLS. */
export type Site = { port: number; host: string; isSecure: boolean }

export type SiteRequest = { path: string; method?: string; headers?: Record<string, string> }

const TIMEOUT = 20_000

/**
 * Sends a request whose path stays as it is; `fetch` would normalize it. The certificate isn't verified, because it is
 * self-signed.
 * @throws Error if there is no response
 */
export async function send(
  site: Site,
  { path, method = 'GET', headers = {} }: SiteRequest,
): Promise<Response> {
  const options = {
    host: '127.0.0.1',
    port: site.port,
    path,
    method,
    headers: { host: site.host, ...headers },
    agent: false as const,
    signal: AbortSignal.timeout(TIMEOUT),
  }
  const request = site.isSecure
    ? requestHttps({ ...options, servername: site.host, rejectUnauthorized: false })
    : requestHttp(options)
  request.end()
  const [response] = await once(request, 'response')
  const body = await buffer(response)
  const received = new Headers()
  for (const [name, value] of Object.entries(response.headers)) received.set(name, String(value))
  const hasBody = ![204, 304].includes(response.statusCode)
  return new Response(hasBody ? new Uint8Array(body) : null, {
    status: response.statusCode,
    headers: received,
  })
}
