import { describe, expect, test } from 'vitest'
import type { ArticleFile } from '@/lib/content/schema'
import { createCatalog } from '@/lib/site/catalog'
import { publicUrls } from '@/lib/site/public-urls'
import { examplePicture } from '@/tests/unit/example-picture'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const urlsOf = (articles: ArticleFile[]) => publicUrls(createCatalog(records(articles), NOW))

describe('the URLs of a sitemap', () => {
  test('are the pages of fronts and lists with stories', () => {
    const articles = Array.from({ length: 21 }, (_, index) =>
      article(`world/story-${index}`, {
        published: `2026-02-01T12:${String(index + 10)}:00Z`,
        topics: ['ferries'],
      }),
    )
    expect(urlsOf(articles).lists.map(({ path }) => path)).toEqual([
      '/',
      '/topics',
      '/authors',
      '/archive',
      '/archive/2026',
      '/latest',
      '/latest/page/2',
      '/world',
      '/world/page/2',
      '/topics/ferries',
      '/topics/ferries/page/2',
      '/authors/asha-rao',
      '/authors/asha-rao/page/2',
      '/archive/2026/02',
      '/archive/2026/02/page/2',
    ])
  })

  test('are stories, oldest first, with their own last change and picture', () => {
    const image = examplePicture('public/a.png', { src: '/a.png' })
    const { stories, lists } = urlsOf([
      article('world/new', { published: '2026-03-01T00:00:00Z' }),
      article('world/old', {
        published: '2026-01-01T00:00:00+05:30',
        updated: '2026-04-01T00:00:00Z',
        image,
      }),
    ])
    expect(stories).toEqual([
      { path: '/world/old', modified: '2026-04-01T00:00:00Z', pictures: ['/a.png'] },
      { path: '/world/new', modified: '2026-03-01T00:00:00Z', pictures: [] },
    ])
    expect(lists.find(({ path }) => path === '/world')?.modified).toBe('2026-04-01T00:00:00Z')
    expect(lists.find(({ path }) => path === '/archive/2026/03')?.modified).toBe('2026-03-01T00:00:00Z')
  })

  test('contain no drafts, no embargoed, withdrawn or republished stories, and no former addresses', () => {
    const { stories } = urlsOf([
      article('world/draft', { draft: true }),
      article('world/later', { published: '2027-01-01T00:00:00Z' }),
      article('world/gone', { withdrawn: { at: '2026-02-01T00:00:00Z', reason: 'Wrong.' } }),
      article('world/elsewhere', { canonical: 'https://example.com/original' }),
      article('world/moved', { redirectFrom: ['/world/before'] }),
    ])
    expect(stories.map(({ path }) => path)).toEqual(['/world/moved'])
  })
})
