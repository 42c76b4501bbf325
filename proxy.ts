import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { resolveRequest } from '@/lib/site/resolve-request'
import { encodedPath } from '@/lib/site/url-path'
import { parseTable, type UrlTable } from '@/lib/site/url-table'

/** For responses that can change at any moment: when an embargo ends, or with the next deploy. */
const ONE_MINUTE = { 'cache-control': 'public, max-age=0, s-maxage=60' }
/** Replaces the media type that next.config.ts sets for the URL of a feed or text file. */
const HTML = { 'content-type': 'text/html; charset=utf-8' }
const METHODS = { allow: 'GET, HEAD, OPTIONS' }

let builtTable: UrlTable | undefined

/**
 * Responds to URLs without a page: former URLs, withdrawn stories, unknown URLs. An unknown URL must not reach a page
 * route: Next.js would render a page for it and store it.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, nextUrl } = request
  const { pathname, search } = nextUrl
  const resolution = resolveRequest({ method, pathname, search }, await urlTable(), Date.now())
  const at = (path: string) => new URL(path, request.url)
  const isMissing = resolution.kind === 'missing' || resolution.kind === 'withdrawn'
  const forwarded = forwardedRequest(request, isMissing)
  switch (resolution.kind) {
    case 'pass':
      return NextResponse.next(forwarded)
    case 'redirect':
      return NextResponse.redirect(at(resolution.to), { status: 308, headers: ONE_MINUTE })
    case 'withdrawn':
      return NextResponse.rewrite(at(withdrawnHref(resolution)), {
        ...forwarded,
        headers: HTML,
      })
    case 'missing':
      return NextResponse.rewrite(at('/missing'), {
        ...forwarded,
        status: 404,
        headers: { ...HTML, ...ONE_MINUTE },
      })
    case 'refused':
      return new NextResponse(null, { status: method === 'OPTIONS' ? 204 : 405, headers: METHODS })
  }
}

/** The route of a withdrawn story's notice: a page, or a light one in place of the story's light edition and text. */
function withdrawnHref({ path, address }: { path: string; address: string }): string {
  return `/withdrawn${/\/lite$|\.md$/.test(path) ? '/_lite' : ''}${encodedPath(address)}`
}

/**
 * Removes `x-middleware-prefetch`, for which Next.js responds with an empty 200 if a page isn't prerendered; the router
 * of this app never sends it. For a missing page it also removes the conditions under which Next.js responds with 304.
 */
function forwardedRequest({ headers }: NextRequest, isMissing: boolean): { request?: { headers: Headers } } {
  const unwanted = ['x-middleware-prefetch', ...(isMissing ? ['if-none-match', 'if-modified-since'] : [])]
  if (!unwanted.some((name) => headers.has(name))) return {}
  const rest = new Headers(headers)
  for (const name of unwanted) rest.delete(name)
  return { request: { headers: rest } }
}

/**
 * In production the table that the build has written, read once a process. In development a table of the current files.
 */
async function urlTable(): Promise<UrlTable> {
  if (process.env.NODE_ENV === 'development') {
    const { devUrls } = await import('@/lib/site/dev-urls')
    return devUrls(process.env.CONTENT_DIRECTORY ?? 'content', Date.now())
  }
  builtTable ??= parseTable(readFileSync(join(process.cwd(), '.broadsheet/addresses.json'), 'utf8'))
  return builtTable
}

export const config = {
  // Everything except well-formed URLs of the framework's own files: it responds to malformed ones with 500.
  matcher: '/((?!_next/(?:static/[\\w./~-]*|image)$).*)',
}
