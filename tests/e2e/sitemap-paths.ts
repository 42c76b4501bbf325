import type { APIRequestContext } from '@playwright/test'
import { XMLParser } from 'fast-xml-parser'

const parser = new XMLParser({ isArray: (name) => name === 'sitemap' || name === 'url' })

/** The paths of all pages that a site's sitemaps list. */
export async function sitemapPaths(request: APIRequestContext): Promise<string[]> {
  const read = async (path: string) => parser.parse(await (await request.get(path)).text())
  const { sitemapindex } = await read('/sitemap.xml')
  const paths: string[] = []
  for (const { loc } of sitemapindex.sitemap)
    for (const { loc: url } of (await read(new URL(loc).pathname)).urlset.url)
      paths.push(new URL(url).pathname)
  return paths
}
