import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HeadlineLink } from '@/components/article/headline-link'
import { FullText } from '@/components/editions/feed/full-text'
import { LiteStories } from '@/components/editions/lite/lite-lists'
import { OpinionRow } from '@/components/front/opinion-row'
import { siteData } from '@/components/story/site-data'
import { correctionMarkEnd } from '@/lib/content/publishing-state'
import { atomFeed } from '@/lib/feeds/atom'
import { createFeed } from '@/lib/feeds/feed'
import { jsonFeed } from '@/lib/feeds/json-feed'
import { rssFeed } from '@/lib/feeds/rss'
import { storyMarkdown } from '@/lib/feeds/story-markdown'
import { storyJsonLd } from '@/lib/seo/json-ld'
import { storyMetadata } from '@/lib/seo/metadata'
import { sitemap } from '@/lib/seo/sitemap'
import { type Catalog, createCatalog, type Story } from '@/lib/site/catalog'
import { findList } from '@/lib/site/lists'
import { publicUrls } from '@/lib/site/public-urls'
import { article, records } from '@/tests/unit/lib/content/records'
import { SITE } from '@/tests/unit/lib/seo/edition'

const AT = '2026-01-05T09:00:00Z'
const CORRECTED = article('world/ferry', {
  updated: '2026-01-02T00:00:00Z',
  corrections: [{ at: AT, kind: 'correction', text: 'It was two ferries.' }],
})
const CONTENT = records([CORRECTED])
const { publication } = CONTENT
const END = correctionMarkEnd({ at: AT }, publication)

function at(now: number): { catalog: Catalog; story: Story } {
  const catalog = createCatalog(CONTENT, now)
  const [story] = catalog.stories
  if (story === undefined) throw new Error('The story is not public')
  return { catalog, story }
}

test('a correction moves the time of the last change on every surface and marks the story in feeds', async () => {
  const now = END + 1
  const { catalog, story } = at(now)
  const list = findList(catalog, 'front', '')
  if (list === undefined) throw new Error('There is no front page')
  const feed = await createFeed(list, publication, SITE.origin, async () =>
    renderToStaticMarkup(
      <FullText story={story} publication={publication} addressOf={(path) => SITE.origin + path}>
        Words.
      </FullText>,
    ),
  )
  const options = {
    absoluteUrl: (href: string) => SITE.origin + href,
    dateline: undefined,
    site: siteData({ catalog, figures: {} }),
  }
  const { body } = CORRECTED
  const surfaces: Record<string, string> = {
    'story’s updated': `${story.updated}`,
    'JSON-LD': JSON.stringify(
      storyJsonLd({ story, body, editions: [], publication, authors: catalog.authors, site: SITE }),
    ),
    'Open Graph': JSON.stringify(storyMetadata(story, publication, SITE)),
    sitemap: sitemap(publicUrls(catalog).stories, SITE.origin),
    'sitemap of lists': sitemap(publicUrls(catalog).lists, SITE.origin),
    Atom: atomFeed(feed),
    RSS: rssFeed(feed),
    'JSON Feed': jsonFeed(feed),
    Markdown: storyMarkdown(story, body, publication, options),
  }
  const expected: Record<string, RegExp> = {
    'story’s updated': new RegExp(`^${AT}$`),
    'JSON-LD': new RegExp(`"dateModified":"${AT}"`),
    'Open Graph': new RegExp(`"modifiedTime":"${AT}"`),
    sitemap: new RegExp(`/world/ferry</loc>\\s*<lastmod>${AT}<`),
    'sitemap of lists': new RegExp(`/corrections</loc>\\s*<lastmod>${AT}<`),
    Atom: new RegExp(`<updated>${AT}</updated>[^]*<updated>${AT}</updated>[^]*term="Correction"`),
    RSS: new RegExp(`<atom:updated>${AT}</atom:updated>[^]*<category>Correction</category>[^]*#corrections`),
    'JSON Feed': new RegExp(`"date_modified": "${AT}"[^]*"Correction"`),
    Markdown: new RegExp(`updated: "?${AT}[^]*It was two ferries`),
  }
  for (const [surface, text] of Object.entries(surfaces))
    expect(text, surface).toMatch(expected[surface] ?? /^$/)
})

test.each([
  ['in the week after a correction', END - 1, true],
  ['later', END, false],
])('links to a corrected story are marked: %s', (_, now, isMarked) => {
  const { catalog, story } = at(now)
  const links = {
    cards: renderToStaticMarkup(<HeadlineLink story={story} />),
    opinion: renderToStaticMarkup(<OpinionRow title="Opinion" stories={[story]} publication={publication} />),
    'light edition': renderToStaticMarkup(<LiteStories stories={[story]} publication={publication} />),
    'also read': JSON.stringify(siteData({ catalog, figures: {} }).story('world/ferry')),
  }
  for (const [link, markup] of Object.entries(links))
    expect([link, markup.includes('Corrected')]).toEqual([link, isMarked])
})
