import type { RootContent } from 'mdast'
import { writeMarkdown } from '@/lib/mdx/markdown'
import { heading, link, list, paragraph, words } from '@/lib/mdx/nodes'
import type { Catalog } from '@/lib/site/queries'
import { feedHref } from '@/lib/site/routes'

/** Number of newest stories that are listed. */
const STORIES = 20

/** An index of the site for language models (https://llmstxt.org): name, summary, then lists of links with notes. */
export function llmsTxt(catalog: Catalog, origin: string): string {
  const { publication, sections } = catalog
  const address = (path: string) => new URL(path, origin).href
  const part = (title: string, links: readonly Entry[]): RootContent[] =>
    links.length === 0
      ? []
      : [
          heading(2, title),
          list(links.map(({ name, path, note }) => [link(name, address(path)), words(`: ${note}`)])),
        ]
  return writeMarkdown([
    heading(1, publication.name),
    { type: 'blockquote', children: [paragraph(words(publication.description))] },
    paragraph(
      words('Every story is available as Markdown with YAML frontmatter, at its address with '),
      { type: 'inlineCode', value: '.md' },
      words(' at the end. Feeds contain the full text of stories.'),
    ),
    ...part(
      'Latest stories',
      catalog.stories
        .slice(0, STORIES)
        .map(({ headline, href, standfirst }) => ({ name: headline, path: `${href}.md`, note: standfirst })),
    ),
    ...part(
      'Sections',
      sections.map(({ id, name, description }) => ({
        name,
        path: feedHref(`/${id}`, 'json'),
        note: description,
      })),
    ),
    ...part(
      'About the publication',
      publication.pages.flatMap((id) => {
        const page = catalog.pages.get(id)
        return page === undefined ? [] : [{ name: page.title, path: `/${id}`, note: page.standfirst }]
      }),
    ),
    ...part('Optional', [
      { name: 'All feeds', path: '/feeds.opml', note: 'sections, topics, storylines and authors, as OPML' },
      { name: 'Sitemap', path: '/sitemap.xml', note: 'every page, with the time of its last change' },
      { name: 'Archive', path: '/archive', note: 'every story by month' },
    ]),
  ])
}

type Entry = { name: string; path: string; note: string }
