import { NEWS_SITEMAP_SIZE, newsSitemap } from '@/lib/seo/news-sitemap'
import { siteOrigin } from '@/lib/seo/site'
import { sitemap, sitemapIndex, sitemapParts } from '@/lib/seo/sitemap'
import { currentEdition, latestNews, publicAddresses } from '@/lib/site/queries'
import type { SiteDocument } from './site-document'

/** The index of sitemaps at `sitemap.xml`, its parts at `sitemaps/1.xml` and on; undefined where there is none. */
export async function sitemapDocument(path: string): Promise<SiteDocument | undefined> {
  const origin = siteOrigin(process.env)
  const parts = await allParts()
  if (path === 'sitemap.xml') {
    const named = parts.map((addresses, index) => ({ path: `/sitemaps/${index + 1}.xml`, addresses }))
    return { body: sitemapIndex(named, origin) }
  }
  const addresses = parts[numberOf(path) - 1]
  return addresses && { body: sitemap(addresses, origin) }
}

/**
 * The stories of the last 48 hours at `news-sitemap.xml`; where they are too many for one, an index there and the parts
 * at `news-sitemaps/1.xml` and on.
 */
export async function newsDocument(path: string): Promise<SiteDocument | undefined> {
  const origin = siteOrigin(process.env)
  const { publication } = (await currentEdition()).catalog
  const originals = (await latestNews()).filter(({ canonical }) => canonical === undefined)
  const parts = sitemapParts(originals, NEWS_SITEMAP_SIZE)
  const isIndex = path === 'news-sitemap.xml'
  if (parts.length < 2) return isIndex ? { body: newsSitemap(originals, publication, origin) } : undefined
  if (isIndex) {
    const named = parts.map((stories, index) => ({
      path: `/news-sitemaps/${index + 1}.xml`,
      addresses: stories.map(({ href, published }) => ({ path: href, modified: published, pictures: [] })),
    }))
    return { body: sitemapIndex(named, origin) }
  }
  const stories = parts[numberOf(path) - 1]
  return stories && { body: newsSitemap(stories, publication, origin) }
}

/** The paths of all sitemaps but those that only a busy day has. */
export async function sitemapsAhead(): Promise<string[]> {
  const parts = await allParts()
  return ['sitemap.xml', 'news-sitemap.xml', ...parts.map((_, index) => `sitemaps/${index + 1}.xml`)]
}

async function allParts() {
  const { lists, stories } = publicAddresses((await currentEdition()).catalog)
  return [...sitemapParts(lists), ...sitemapParts(stories)]
}

/** 12 for `sitemaps/12.xml`; NaN for any other name. */
function numberOf(path: string): number {
  return Number(/\/([1-9]\d*)\.xml$/.exec(path)?.[1])
}
