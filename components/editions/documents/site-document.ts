import { createHash } from 'node:crypto'

/** A document of the site that isn't a page (see lib/site/documents.ts for all kinds). */
export type SiteDocument = {
  body: string
  /** Absolute address of the page that this is another form of: search engines are sent there. */
  canonical?: string
  /** 404 where it says that nothing is there; 200 otherwise. */
  status?: 404
}

export type FoundDocument = SiteDocument & { mediaType: string }

/** What tells one state of a document from another, however it is compressed: a weak one (RFC 9110, section 8.8.3). */
export function entityTag({ body }: SiteDocument): string {
  return `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 27)}"`
}

/** Whether a request's `If-None-Match` names an entity tag, by weak comparison (RFC 9110, section 13.1.2). */
export function namesTag(ifNoneMatch: string, tag: string): boolean {
  const opaque = (one: string) => one.trim().replace(/^W\//, '')
  const named = ifNoneMatch.split(',').map(opaque)
  return named.includes('*') || named.includes(opaque(tag))
}

/** The headers that go with a document, whether it is sent or known already. */
export function documentHeaders(
  { mediaType, canonical }: FoundDocument,
  tag: string,
): Record<string, string> {
  return {
    'content-type': mediaType,
    'cache-control': 'public, max-age=300',
    etag: tag,
    ...(canonical !== undefined && {
      link: `<${canonical}>; rel="canonical"`,
      'x-robots-tag': 'noindex',
    }),
  }
}
