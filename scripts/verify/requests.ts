import { once } from 'node:events'
import { type IncomingMessage, request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { buffer } from 'node:stream/consumers'
import { setTimeout } from 'node:timers/promises'
import { imageSize } from 'image-size'
import type { Verdict } from './verdict'

/** A site on this machine: a port, the name that it is requested by, and whether it speaks TLS. */
export type Site = { port: number; host: string; isSecure: boolean }

type SiteRequest = { path: string; method?: string; headers?: Record<string, string> }

/** A request to a deployed site, and what is expected of the response. */
export type Check = SiteRequest & {
  about: string
  /** A web server in front may refuse a malformed request itself, with another status. */
  statuses: readonly number[]
  /** The beginning of the media type. */
  type?: string
  /** The end of the Location header. */
  location?: string
  /** Text that the body must contain. */
  contains?: string
  /** Width and height of a picture in pixels. */
  size?: readonly [width: number, height: number]
}

const TIMEOUT = 20_000

/**
 * Sends a request whose path stays as it is; `fetch` would normalize it. The certificate isn't verified, because it is
 * self-signed.
 * @throws Error if there is no response
 */
async function send(site: Site, { path, method = 'GET', headers = {} }: SiteRequest): Promise<Response> {
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
  const [message] = await once(request, 'response')
  return responseOf(message)
}

/**
 * Sends a request, again while a picture is being encoded: the server then sends another version, which caches keep for ten
 * seconds, or 503.
 */
async function sendUntilReady(site: Site, check: Check): Promise<Response> {
  for (const end = Date.now() + TIMEOUT; ; await setTimeout(500)) {
    const response = await send(site, check)
    const isReady = response.status !== 503 && response.headers.get('cache-control') !== 'public, max-age=10'
    if (isReady || Date.now() > end) return response
  }
}

/** A received message as `fetch` would return it. */
export async function responseOf(message: IncomingMessage): Promise<Response> {
  const { statusCode: status = 0 } = message
  const body = await buffer(message)
  const headers = new Headers()
  for (const [name, value] of Object.entries(message.headers)) headers.set(name, String(value))
  return new Response([204, 304].includes(status) ? null : new Uint8Array(body), { status, headers })
}

/** Sends requests to a site and reports the result of each. */
export async function checkAll(site: Site, checks: readonly Check[], verdict: Verdict): Promise<void> {
  for (const check of checks) {
    const response = await sendUntilReady(site, check)
    const location = response.headers.get('location') ?? '/'
    const isPath = /^\/(?!\/)/.test(location)
    verdict.report(
      check.about,
      isPath ? await faultIn(response, check) : `found ${location} as location, expected a path`,
    )
  }
}

/** The fault of a response; undefined if there is none. */
export async function faultIn(response: Response, check: Check): Promise<string | undefined> {
  const { statuses, type = '', location, contains, size } = check
  const bytes = Buffer.from(await response.arrayBuffer())
  const foundType = response.headers.get('content-type') ?? ''
  if (!statuses.includes(response.status) || !foundType.startsWith(type))
    return `found ${response.status} ${foundType}, expected ${statuses.join(' or ')} ${type}`
  const foundLocation = response.headers.get('location')
  if (location !== undefined && foundLocation?.endsWith(location) !== true)
    return `found ${foundLocation} as location, expected ${location}`
  if (contains !== undefined && !bytes.toString().includes(contains))
    return `found ${bytes.length} bytes without \`${contains}\``
  if (size === undefined) return undefined
  const { width, height } = imageSize(bytes)
  return width === size[0] && height === size[1]
    ? undefined
    : `found a picture of ${width} × ${height}, expected ${size.join(' × ')}`
}

/** A range counts the bytes of the file, so it must not be compressed. A server may respond with the whole file instead. */
export async function rangeFault(site: Site, coding: string): Promise<string | undefined> {
  const page = await (await send(site, { path: '/' })).text()
  const script = /\/_next\/static\/[^"]+\.js/.exec(page)?.[0]
  if (script === undefined) return 'found no script in the front page'
  const headers = { range: 'bytes=100-1999', 'accept-encoding': coding }
  const response = await send(site, { path: script, headers })
  const { byteLength } = await response.arrayBuffer()
  if (response.status === 200) return undefined
  const found = `${response.status} ${response.headers.get('content-encoding')} ${byteLength}`
  return found === '206 null 1900' ? undefined : `found ${found}, expected 206 null 1900`
}

/** A response must have the expected content coding, and its entity tag must give 304. */
export async function validatorFault(site: Site, path: string, coding: string): Promise<string | undefined> {
  const accepted = { 'accept-encoding': `${coding}, identity;q=0.1` }
  const first = await send(site, { path, headers: accepted })
  const found = first.headers.get('content-encoding')
  if (first.status !== 200 || found !== coding)
    return `found ${first.status} ${found}, expected 200 ${coding}`
  const tag = first.headers.get('etag')
  if (tag === null) return 'found no entity tag'
  const { status } = await send(site, { path, headers: { ...accepted, 'if-none-match': tag } })
  return status === 304 ? undefined : `found ${status} for its entity tag ${tag}, expected 304`
}
