import { type XmlElement, xmlDocument } from '@/lib/feeds/xml'
import { latestChange } from '@/lib/format/dates'
import type { PublicUrl } from '@/lib/site/queries'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'

/** A sitemap (https://www.sitemaps.org/protocol.html) with pictures (Google's image sitemaps). */
export function sitemap(urls: readonly PublicUrl[], origin: string): string {
  const address = (path: string) => new URL(path, origin).href
  return xmlDocument({
    urlset: {
      '@xmlns': SITEMAP,
      '@xmlns:image': IMAGE,
      url: urls.map(
        ({ path, modified, pictures }): XmlElement => ({
          loc: address(path),
          lastmod: modified,
          'image:image': pictures.map((src) => ({ 'image:loc': address(src) })),
        }),
      ),
    },
  })
}

/** An index of the sitemaps at `<folder>/1.xml` and on. `parts` are the URLs in each. */
export function sitemapIndex(
  folder: string,
  parts: readonly (readonly PublicUrl[])[],
  origin: string,
): string {
  return xmlDocument({
    sitemapindex: {
      '@xmlns': SITEMAP,
      sitemap: parts.map((urls, index) => ({
        loc: new URL(`${folder}/${index + 1}.xml`, origin).href,
        lastmod: latestChange(
          urls.flatMap(({ modified }) => (modified === undefined ? [] : [{ published: modified }])),
        ),
      })),
    },
  })
}
