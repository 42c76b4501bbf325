import { type XmlElement, xmlDocument } from '@/lib/feeds/xml'
import { latestChange } from '@/lib/format/dates'
import type { PublicAddress } from '@/lib/site/queries'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'

/**
 * Addresses in one sitemap. The protocol allows 50,000; this many stay under the 4.5 MB that a serverless function may
 * answer with.
 */
export const SITEMAP_SIZE = 10_000

/** The sitemaps that a list of addresses fills. */
export function sitemapParts<T>(addresses: readonly T[], size = SITEMAP_SIZE): T[][] {
  const parts: T[][] = []
  for (let from = 0; from < addresses.length; from += size) parts.push(addresses.slice(from, from + size))
  return parts
}

/** A sitemap (https://www.sitemaps.org/protocol.html) with pictures (Google's image sitemaps). */
export function sitemap(addresses: readonly PublicAddress[], origin: string): string {
  const address = (path: string) => new URL(path, origin).href
  return xmlDocument({
    urlset: {
      '@xmlns': SITEMAP,
      '@xmlns:image': IMAGE,
      url: addresses.map(
        ({ path, modified, pictures }): XmlElement => ({
          loc: address(path),
          lastmod: modified,
          'image:image': pictures.map((src) => ({ 'image:loc': address(src) })),
        }),
      ),
    },
  })
}

/** An index of sitemaps. `parts` are paths and what each holds. */
export function sitemapIndex(
  parts: readonly { path: string; addresses: readonly PublicAddress[] }[],
  origin: string,
): string {
  return xmlDocument({
    sitemapindex: {
      '@xmlns': SITEMAP,
      sitemap: parts.map(({ path, addresses }) => ({
        loc: new URL(path, origin).href,
        lastmod: latestChange(
          addresses.flatMap(({ modified }) => (modified === undefined ? [] : [{ published: modified }])),
        ),
      })),
    },
  })
}
