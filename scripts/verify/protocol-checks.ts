import { type Site, type SiteRequest, send } from './site-requests'
import type { Verdict } from './verdict'

type Check = SiteRequest & {
  about: string
  /** The expected statuses; a web server in front may refuse a malformed request itself. */
  statuses: readonly number[]
}

/** URLs of the publication that the checks request. */
export type KnownUrls = {
  story: string
  image: string
  withdrawn?: string | undefined
  former?: string | undefined
}

/** Requests of readers, robots and attackers, with the expected status on every kind of server. */
function checksOf({ story, image, withdrawn, former }: KnownUrls): Check[] {
  const prefetch = { 'x-middleware-prefetch': '1' }
  const missing = `${story}-nowhere`
  return [
    { about: 'a missing feed', path: '/nowhere/feed.xml', statuses: [404] },
    { about: 'a missing light edition', path: `${missing}/lite`, statuses: [404] },
    { about: 'a missing script', path: '/_next/static/nowhere.js', statuses: [404] },
    { about: 'a missing page, prefetched', path: missing, headers: prefetch, statuses: [404] },
    // Without the hash that the router adds, Next.js redirects to the URL with it.
    { about: 'the data of a missing page', path: missing, headers: { rsc: '1' }, statuses: [307, 404] },
    ...(withdrawn === undefined
      ? []
      : [
          { about: 'a withdrawn story, prefetched', path: withdrawn, headers: prefetch, statuses: [410] },
          { about: 'its light edition', path: `${withdrawn}/lite`, statuses: [410] },
          { about: 'its Markdown', path: `${withdrawn}.md`, statuses: [410] },
        ]),
    ...(former === undefined
      ? []
      : [{ about: 'a former URL', path: `${former}?utm_source=x`, statuses: [308] }]),
    { about: 'a URL in capitals', path: story.toUpperCase(), statuses: [308] },
    { about: 'a trailing slash', path: `${story}/`, statuses: [308] },
    { about: 'a doubled slash', path: `/${story}`, statuses: [308] },
    { about: 'malformed UTF-8', path: '/city/%c0%ae', statuses: [404] },
    { about: 'a malformed escape', path: '/city/%zz', statuses: [400, 404] },
    { about: 'a dot segment', path: '/city/..%2f..%2fetc', statuses: [400, 404] },
    { about: 'a target that isn’t a path', path: '*', statuses: [400] },
    { about: 'POST', path: story, method: 'POST', statuses: [405] },
    {
      about: 'a body',
      path: story,
      method: 'POST',
      headers: { 'content-length': '99999999' },
      statuses: [405, 413],
    },
    { about: 'TRACE', path: story, method: 'TRACE', statuses: [405] },
    {
      about: 'a range outside of an image',
      path: image,
      headers: { range: 'bytes=999999999-' },
      statuses: [416],
    },
    { about: 'a range of an image', path: image, headers: { range: 'bytes=0-9' }, statuses: [206] },
    { about: 'another version of an image', path: image, headers: { 'if-match': '"x"' }, statuses: [412] },
    {
      about: 'an upgrade',
      path: missing,
      headers: {
        connection: 'Upgrade',
        upgrade: 'websocket',
        'sec-websocket-version': '13',
        'sec-websocket-key': 'eA==',
      },
      statuses: [404],
    },
  ]
}

/** Sends requests of every kind to a site and reports wrong responses. */
export async function checkProtocol(
  site: Site,
  known: KnownUrls,
  coding: string,
  verdict: Verdict,
): Promise<void> {
  for (const { about, statuses, ...request } of checksOf(known)) {
    const { status, headers } = await send(site, request)
    const location = headers.get('location')
    verdict.report(
      about,
      !statuses.includes(status)
        ? `found ${status}, expected ${statuses.join(' or ')}`
        : location !== null && !/^\/(?!\/)/.test(location)
          ? `found ${location} as location, expected a path`
          : undefined,
    )
  }
  verdict.report('a range of a script, uncompressed', await rangeFault(site, coding))
  // Caddy doesn't compress short responses.
  for (const path of ['/', known.story, `${known.story}/lite`, `${known.story}.md`, '/feed.xml'])
    verdict.report(`${path}, compressed and known`, await validatorFault(site, path, coding))
}

/** A range counts the bytes of the file, so it must not be compressed. A server may respond with the whole file instead. */
async function rangeFault(site: Site, coding: string): Promise<string | undefined> {
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
async function validatorFault(site: Site, path: string, coding: string): Promise<string | undefined> {
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
