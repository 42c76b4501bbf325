import type { Publication } from '@/lib/content/schema'
import { xmlDocument } from '@/lib/feeds/xml'
import type { Story } from '@/lib/site/queries'

/**
 * A news sitemap as Google News has it (https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap):
 * stories of the last two days, with the publication's name and language. A sitemap needs at least one URL: without
 * stories it has the front page, which isn't news.
 */
export function newsSitemap(stories: readonly Story[], publication: Publication, origin: string): string {
  return xmlDocument({
    urlset: {
      '@xmlns': 'http://www.sitemaps.org/schemas/sitemap/0.9',
      '@xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
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

/** The ISO 639 code that Google News asks for, `en` for `en-GB`; Chinese alone is told apart by its script. */
export function newsLanguage(tag: string): string {
  const { language, script, region } = new Intl.Locale(tag).maximize()
  if (language !== 'zh') return language
  return script === 'Hant' || region === 'TW' ? 'zh-tw' : 'zh-cn'
}
