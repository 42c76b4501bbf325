import { createHash } from 'node:crypto'

/** A document of the site that isn't a page (see lib/site/routes.ts for all kinds). */
export type SiteDocument = {
  body: string
  /** Absolute URL of the page that this is another form of, for search engines. */
  canonical?: string
  /** 404 for a notice that there is no such page; 200 otherwise. */
  status?: 404
  /** How long shared caches may keep it. Default: a minute. */
  seconds?: number
}

export type FoundDocument = SiteDocument & { mediaType: string }

/** Shared caches may keep a document for a minute, so the end of an embargo shows up at most a minute late. */
const cacheControl = (seconds = 60) => `public, max-age=0, s-maxage=${seconds}`

/** The response for a path without a document. */
export function missingDocument(text: string): Response {
  return new Response(`${text}\n`, {
    status: 404,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': cacheControl(),
      'x-robots-tag': 'noindex',
    },
  })
}

/**
 * The response for a document: 304 if the request's `If-None-Match` matches (RFC 9110, section 13.1.2).
 * @param ifNoneMatch the value of that header, null if the request has none
 */
export function documentResponse(document: FoundDocument, ifNoneMatch: string | null): Response {
  const { body, status = 200, mediaType, canonical, seconds } = document
  const tag = entityTag(body)
  const isKnown = status === 200 && ifNoneMatch !== null && namesTag(ifNoneMatch, tag)
  return new Response(isKnown ? null : body, {
    status: isKnown ? 304 : status,
    headers: {
      'content-type': mediaType,
      'cache-control': cacheControl(seconds),
      etag: tag,
      ...(canonical !== undefined && { link: `<${canonical}>; rel="canonical"` }),
      ...((canonical !== undefined || status === 404) && { 'x-robots-tag': 'noindex' }),
    },
  })
}

/** A weak entity tag, because the body may be compressed (RFC 9110, section 8.8.3). */
function entityTag(body: string): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Whether an `If-None-Match` names an entity tag, by weak comparison. */
function namesTag(ifNoneMatch: string, tag: string): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, '')
  const named = ifNoneMatch.split(',').map(opaque)
  return named.includes('*') || named.includes(opaque(tag))
}
