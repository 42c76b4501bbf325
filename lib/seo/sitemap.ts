import type { Publication } from '@/lib/content/schema'
import { type XmlElement, xmlDocument } from '@/lib/feeds/xml'
import { latestChange } from '@/lib/format/dates'
import type { PublicUrl, Story } from '@/lib/site/queries'

const SITEMAP = 'http://www.sitemaps.org/schemas/sitemap/0.9'
const IMAGE = 'http://www.google.com/schemas/sitemap-image/1.1'
const XHTML = 'http://www.w3.org/1999/xhtml'
const NEWS = 'http://www.google.com/schemas/sitemap-news/0.9'

/** A sitemap (https://www.sitemaps.org/protocol.html) with images (Google's image sitemaps) and the other languages of a story. */
export function sitemap(urls: readonly PublicUrl[], origin: string): string {
  const address = (path: string) => new URL(path, origin).href
  return xmlDocument({
    urlset: {
      '@xmlns': SITEMAP,
      '@xmlns:image': IMAGE,
      '@xmlns:xhtml': XHTML,
      url: urls.map(
        ({ path, modified, pictures, editions = [] }): XmlElement => ({
          loc: address(path),
          lastmod: modified,
          'xhtml:link': editions.map(({ language, url }) => ({
            '@rel': 'alternate',
            '@hreflang': language,
            '@href': address(url),
          })),
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

/**
 * A news sitemap (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap): stories of the last
 * two days, with the publication's name and language. A sitemap needs at least one URL: without
 * stories it has the front page, which isn't news.
 */
export function newsSitemap(stories: readonly Story[], publication: Publication, origin: string): string {
  return xmlDocument({
    urlset: {
      '@xmlns': SITEMAP,
      '@xmlns:news': NEWS,
      url:
        stories.length === 0
          ? { loc: new URL('/', origin).href }
          : stories.map((story) => ({
              loc: new URL(story.href, origin).href,
              'news:news': {
                'news:publication': {
                  'news:name': publication.name,
                  'news:language': newsLanguage(publication.language),
                },
                'news:publication_date': story.published,
                'news:title': story.headline,
              },
            })),
    },
  })
}

/** The ISO 639 code that Google News expects, `en` for `en-GB`; only Chinese has one code for each script. */
function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn'
}
