import type { MetadataRoute } from 'next'
import { isIndexable, siteOrigin } from '@/lib/seo/site'

/**
 * Everything may be read. What isn't to be listed says so itself (`noindex`), which a search engine can only obey
 * where it may look.
 */
export default function robots(): MetadataRoute.Robots {
  const origin = siteOrigin(process.env)
  return {
    rules: { userAgent: '*', allow: '/' },
    ...(isIndexable(process.env) && { sitemap: [`${origin}/sitemap.xml`, `${origin}/news-sitemap.xml`] }),
  }
}
