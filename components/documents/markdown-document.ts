import { plainFacts } from '@/components/plain/plain-facts'
import { bodyOf, currentEdition } from '@/lib/content/queries'
import { llmsTxt } from '@/lib/editions/llms'
import { storyMarkdown } from '@/lib/editions/story-markdown'
import { siteOrigin } from '@/lib/seo/site'
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
