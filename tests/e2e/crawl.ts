import type { APIRequestContext } from '@playwright/test'

/** Number of requests at the same time. */
const AT_ONCE = 4

type Crawl = {
  /** The HTML of each page without scripts, by path. */
  pages: ReadonlyMap<string, string>
  /** Each problem with the URL that has it. */
  problems: readonly string[]
}

/**
 * Requests some URLs and, from page to page, everything on the site that they link to or show. Uses no browser.
 * @param origin the origin of the links in the pages; the server's may be another
 * @param limits `assumed`: paths that exist and are requested only as starts; `most`: how many URLs are requested at
 *   most
 */
export async function crawl(
  request: APIRequestContext,
  starts: readonly string[],
  origin: string,
  {
    assumed = new Set(),
    most = Number.POSITIVE_INFINITY,
  }: { assumed?: ReadonlySet<string>; most?: number } = {},
): Promise<Crawl> {
  const pages = new Map<string, string>()
  const problems: string[] = []
  const linkedFrom = new Map(starts.map((path) => [path, 'the start']))
  const queue = [...starts]
  let left = most
  const visit = async (path: string) => {
    const response = await request.get(path)
    if (response.status() !== 200)
      problems.push(`${path}: status ${response.status()}, linked from ${linkedFrom.get(path)}`)
    if (response.headers()['content-type']?.startsWith('text/html') !== true) return
    const html = (await response.text()).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '')
    pages.set(path, html)
    problems.push(...problemsOf(html).map((problem) => `${path}: ${problem}`))
    for (const target of targetsOf(html)) {
      const url = new URL(target, new URL(path, origin))
      const found = url.pathname + url.search
      if (url.origin !== origin || linkedFrom.has(found) || assumed.has(url.pathname)) continue
      linkedFrom.set(found, path)
      queue.push(found)
    }
  }
  while (queue.length > 0 && left > 0) {
    const batch = queue.splice(0, Math.min(AT_ONCE, left))
    left -= batch.length
    await Promise.all(batch.map(visit))
  }
  return { pages, problems }
}

function problemsOf(html: string): string[] {
  const headings = html.match(/<h1[\s>]/g)?.length ?? 0
  const ids = new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => unescaped(id)))
  const lost = targetsOf(html).filter(
    (target) => target.startsWith('#') && !ids.has(decodeURIComponent(target.slice(1))),
  )
  return [
    ...(headings === 1 ? [] : [`${headings} h1 headings`]),
    ...lost.map((target) => `no element for the link ${target}`),
  ]
}

/** The targets of links and images. */
function targetsOf(html: string): string[] {
  return [...html.matchAll(/<(?:a|img)\b[^>]* (?:href|src)="([^"]*)"/g)].map(([, target = '']) =>
    unescaped(target),
  )
}

function unescaped(text: string): string {
  return text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&amp;', '&')
}
