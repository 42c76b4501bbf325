import type { RootContent } from 'mdast'
import { writeMarkdown } from '@/lib/mdx/markdown'
import { heading, link, list, paragraph, text } from '@/lib/mdx/nodes'
import type { Catalog } from '@/lib/site/queries'
import { feedHref, listHref } from '@/lib/site/routes'
import { encodedPath } from '@/lib/site/url-path'
import { wordsOf } from '@/lib/words/words'

/** Number of newest stories that are listed. */
const STORIES = 20

/** An index of the site for language models (https://llmstxt.org): name, summary, then lists of links with notes. */
export function llmsTxt(catalog: Catalog, origin: string): string {
  const { publication, sections } = catalog
  const words = wordsOf(publication)
  const [before = '', after = ''] = words.pattern('textsNote').split('{ending}')
  const address = (path: string) => new URL(path, origin).href
  const part = (title: string, links: readonly Entry[]): RootContent[] =>
    links.length === 0
      ? []
      : [
          heading(2, title),
          list(
            links.map(({ name, path, note }) => [
              link(name, address(path)),
              text(words.between('labelled') + note),
            ]),
          ),
        ]
  return writeMarkdown([
    heading(1, publication.name),
    { type: 'blockquote', children: [paragraph(text(publication.description))] },
    paragraph(text(before), { type: 'inlineCode', value: '.md' }, text(after)),
    ...part(
      words('latestStories'),
      catalog.stories
        .slice(0, STORIES)
        .map(({ headline, href, standfirst }) => ({ name: headline, path: `${href}.md`, note: standfirst })),
    ),
    ...part(
      words('sections'),
      sections.map(({ id, name, description }) => ({
        name,
        path: feedHref(listHref('section', id), 'json'),
        note: description,
      })),
    ),
    ...part(
      words('aboutPublication'),
      publication.pages.flatMap((id) => {
        const page = catalog.pages.get(id)
        return page === undefined ? [] : [{ name: page.title, path: encodedPath(id), note: page.standfirst }]
      }),
    ),
    // The specification names this heading.
    ...part('Optional', [
      { name: words('allFeeds'), path: '/feeds.opml', note: words('feedsNote') },
      { name: words('sitemap'), path: '/sitemap.xml', note: words('sitemapNote') },
      { name: words('archive'), path: '/archive', note: words('archiveNote') },
    ]),
  ])
}

type Entry = { name: string; path: string; note: string }
