import { chunksOf } from '@/lib/format/chunks'
import { siteOrigin } from '@/lib/seo/site'
import { newsSitemap, sitemap, sitemapIndex } from '@/lib/seo/sitemap'
import { currentEdition, latestNews, publicUrls } from '@/lib/site/queries'
import { NEWS_SITEMAP_SIZE, SITEMAP_SIZE } from '@/lib/site/routes'
import type { SiteDocument } from './site-document'

/** The index of sitemaps at `sitemap.xml`, its parts at `sitemaps/1.xml` and on; undefined if there is none. */
export async function sitemapDocument(path: string): Promise<SiteDocument | undefined> {
  const origin = siteOrigin(process.env)
  const { lists, stories } = publicUrls((await currentEdition()).catalog)
  const parts = [...chunksOf(lists, SITEMAP_SIZE), ...chunksOf(stories, SITEMAP_SIZE)]
  if (path === 'sitemap.xml') return { body: sitemapIndex('/sitemaps', parts, origin) }
  const urls = parts[numberOf(path) - 1]
  return urls && { body: sitemap(urls, origin) }
}

/**
 * The stories of the last 48 hours at `news-sitemap.xml`. If they are too many for one sitemap, the document is an index and
 * the parts are at `news-sitemaps/1.xml` and on.
 */
export async function newsDocument(path: string): Promise<SiteDocument | undefined> {
  const origin = siteOrigin(process.env)
  const { catalog } = await currentEdition()
  const originals = (await latestNews()).filter(({ canonical }) => canonical === undefined)
  const parts = chunksOf(originals, NEWS_SITEMAP_SIZE)
  const isIndex = path === 'news-sitemap.xml'
  if (isIndex && parts.length > 1) {
    const urls = parts.map((stories) =>
      stories.map(({ href: path, published: modified }) => ({ path, modified, pictures: [] })),
    )
    return { body: sitemapIndex('/news-sitemaps', urls, origin) }
  }
  const stories = isIndex ? originals : parts.length > 1 ? parts[numberOf(path) - 1] : undefined
  return stories && { body: newsSitemap(stories, catalog.publication, origin) }
}

/** 12 for `sitemaps/12.xml`; NaN for any other name. */
function numberOf(path: string): number {
  return Number(/\/([1-9]\d*)\.xml$/.exec(path)?.[1])
}
