import { plainFacts } from '@/components/editions/plain/plain-facts'
import { llmsTxt } from '@/lib/feeds/llms'
import { storyMarkdown } from '@/lib/feeds/story-markdown'
import { siteOrigin } from '@/lib/seo/site'
import { bodyOf, currentEdition } from '@/lib/site/queries'
import type { SiteDocument } from './site-document'

/** The story at `world/slug.md` as Markdown; undefined where there is none. */
export async function markdownDocument(path: string): Promise<SiteDocument | undefined> {
  const { catalog } = await currentEdition()
  const story = catalog.byAddress.get(path.replace(/\.md$/, ''))
  if (story === undefined) return undefined
  const page = new URL(story.href, siteOrigin(process.env))
  const addressOf = (href: string) => new URL(href, page).href
  return {
    body: storyMarkdown(story, bodyOf(story), catalog.publication, {
      addressOf,
      enrich: plainFacts(catalog, story, addressOf),
    }),
    canonical: story.canonical ?? page.href,
  }
}

/** What machine readers find here. */
export async function llmsDocument(): Promise<SiteDocument> {
  const { catalog } = await currentEdition()
  return { body: llmsTxt(catalog, siteOrigin(process.env)) }
}
