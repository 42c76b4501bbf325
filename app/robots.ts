import type { MetadataRoute } from 'next'
import { isIndexable, siteOrigin } from '@/lib/seo/site'

/**
 * Allows all URLs. Pages that search engines must not list have `noindex`, which a search engine can read only if it may
 * request the page.
 */
export default function robots(): MetadataRoute.Robots {
  const origin = siteOrigin(process.env)
  return {
    rules: { userAgent: '*', allow: '/' },
    ...(isIndexable(process.env) && { sitemap: [`${origin}/sitemap.xml`, `${origin}/news-sitemap.xml`] }),
  }
}
