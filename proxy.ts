import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type NextRequest, NextResponse } from 'next/server'
import { resolveRequest } from '@/lib/site/resolve-request'
import { parseTable, type UrlTable } from '@/lib/site/url-table'

/** How long a network may keep what can change at any moment: a story's time has come, a redirect was mistaken. */
const BRIEFLY = { 'cache-control': 'public, max-age=0, s-maxage=60' }
/** Over the media type that next.config.ts gives to whatever has the address of a feed or text. */
const PAGE = { 'content-type': 'text/html; charset=utf-8' }
const METHODS = { allow: 'GET, HEAD, OPTIONS' }

let built: UrlTable | undefined

/**
 * Answers what takes no page to know: where former addresses lead, that a story was withdrawn, that nothing is there.
 * What names nothing must not come to a page, which would be made and kept for it.
 */
export async function proxy(request: NextRequest): Promise<NextResponse> {
  const { method, nextUrl } = request
  const question = { method, pathname: nextUrl.pathname, search: nextUrl.search }
  const answer = resolveRequest(question, await addresses(), Date.now())
  const at = (path: string) => new URL(path, request.url)
  switch (answer.kind) {
    case 'pass':
      return NextResponse.next()
    case 'redirect':
      return NextResponse.redirect(at(answer.to), { status: 308, headers: BRIEFLY })
    case 'withdrawn':
      return NextResponse.rewrite(at(`/withdrawn/${answer.address}`), { headers: PAGE })
    case 'missing':
      return NextResponse.rewrite(at('/missing'), { status: 404, headers: { ...PAGE, ...BRIEFLY } })
    case 'refused':
      return new NextResponse(null, { status: method === 'OPTIONS' ? 204 : 405, headers: METHODS })
  }
}

/** In production what the build has noted, read once a process; in development the files, anew after each change. */
async function addresses(): Promise<UrlTable> {
  if (process.env.NODE_ENV === 'development') {
    const { liveAddresses } = await import('@/lib/site/dev-urls')
    return liveAddresses(process.env.CONTENT_DIRECTORY ?? 'content', Date.now())
  }
  built ??= parseTable(readFileSync(join(process.cwd(), '.broadsheet/addresses.json'), 'utf8'))
  return built
}

export const config = {
  // Everything but the framework's own files, unless their address is malformed: it would answer 500.
  matcher: '/((?!_next/(?:static/[\\w./~-]*|image)$).*)',
}
