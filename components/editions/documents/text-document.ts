import { datelineOf, siteData } from '@/components/story/site-data'
import { llmsTxt } from '@/lib/feeds/llms'
import { storyMarkdown } from '@/lib/feeds/story-markdown'
import { securityTxt } from '@/lib/seo/security-txt'
import { siteOrigin } from '@/lib/seo/site'
import { bodyOf, currentEdition, newestEntries } from '@/lib/site/queries'
import { SECURITY_PATH } from '@/lib/site/routes'
import type { SiteDocument } from './site-document'

/** The story at `world/slug.md` as Markdown; undefined if there is none. */
export async function markdownDocument(path: string): Promise<SiteDocument | undefined> {
  const { catalog } = await currentEdition()
  const story = catalog.byAddress.get(path.replace(/\.md$/, ''))
  if (story === undefined) return undefined
  const page = new URL(story.href, siteOrigin(process.env))
  const absoluteUrl = (href: string) => new URL(href, page).href
  const { permanentPageOf } = newestEntries(story, bodyOf(story)) ?? {}
  return {
    body: storyMarkdown(story, bodyOf(story), catalog.publication, {
      absoluteUrl,
      original: story.isTranslation
        ? catalog.editionsOf(story).find(({ isTranslation }) => !isTranslation)
        : undefined,
      dateline: datelineOf(story, catalog.publication),
      site: siteData({
        catalog,
        figures: story.figures,
        language: story.language,
        addressOf: absoluteUrl,
        live: permanentPageOf && { pageOf: permanentPageOf, permanentPageOf },
      }),
    }),
    canonical: story.canonical ?? page.href,
  }
}

/** `llms.txt`: an index of the site for language models. */
export async function llmsDocument(): Promise<SiteDocument> {
  const { catalog } = await currentEdition()
  return { body: llmsTxt(catalog, siteOrigin(process.env)) }
}

/** The text files of publication.yaml: `ads.txt` and the like, the key for IndexNow, `.well-known/security.txt`. */
export async function textDocument(path: string): Promise<SiteDocument | undefined> {
  const { files = {}, announce, security } = (await currentEdition()).catalog.publication
  const texts = new Map<string, string>(Object.entries(files))
  const key = announce?.indexNow?.key
  if (key !== undefined) texts.set(`${key}.txt`, key)
  if (security !== undefined)
    texts.set(SECURITY_PATH.slice(1), securityTxt(security, siteOrigin(process.env)))
  const body = texts.get(path)
  return body === undefined ? undefined : { body }
}
