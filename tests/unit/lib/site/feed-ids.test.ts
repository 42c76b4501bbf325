import { describe, expect, test } from 'vitest'
import type { ArticleFile, Records } from '@/lib/content/schema'
import { createCatalog } from '@/lib/site/catalog'
import { atomFeedId } from '@/lib/site/feed-ids'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-06-01T00:00:00Z')

function idsOf(articles: ArticleFile[], publication: Partial<Records['publication']> = {}): string[] {
  const all = records(articles)
  const catalog = createCatalog({ ...all, publication: { ...all.publication, ...publication } }, NOW)
  return articles.map(({ address }) => catalog.byAddress.get(address)?.guid ?? 'not public')
}

const ALONE = 'tag:example.org,2026-01-01:2026-01-01T12:00:00Z'

describe('the id of a story in feeds', () => {
  test.each<[string, ArticleFile]>([
    ['as it was first published', article('world/first')],
    ['with another headline', article('world/first', { headline: 'Another' })],
    ['with a short address for print', article('world/first', { redirectFrom: ['/budget'] })],
    ['with an address that a URL can’t have', article('world/first', { redirectFrom: ['//x'] })],
    ['moved', article('city/second', { redirectFrom: ['/world/first'] })],
    ['moved twice, oldest first', article('city/third', { redirectFrom: ['/world/first', '/city/second'] })],
    ['moved twice, newest first', article('city/third', { redirectFrom: ['/city/second', '/world/first'] })],
    ['with its time in another zone', article('world/first', { published: '2026-01-01T17:30:00+05:30' })],
    ['updated', article('world/first', { updated: '2026-02-01T00:00:00Z' })],
  ])('stays the same %s', (_, story) => {
    expect(idsOf([story])).toEqual([ALONE])
  })

  test('is another for each story that was published at the same time', () => {
    const ids = idsOf([article('world/a'), article('world/b'), article('city/c')])
    expect(ids).toEqual([`${ALONE}/world/a`, `${ALONE}/world/b`, `${ALONE}/city/c`])
  })

  test.each<[string, ArticleFile]>([
    ['has a short address', article('world/b', { redirectFrom: ['/budget', '/print/26'] })],
    ['has moved to another section', article('city/b', { redirectFrom: ['/world/b'] })],
    ['has another slug', article('world/d', { redirectFrom: ['/budget', '/world/b'] })],
    ['has left a section that no longer exists', article('city/b', { redirectFrom: ['/uk/b', '/x'] })],
  ])('stays the same beside one of the same time when the story %s', (why, story) => {
    const [first, second] = idsOf([article('world/a'), story])
    expect(first).toBe(`${ALONE}/world/a`)
    expect(second).toBe(why.includes('no longer') ? `${ALONE}/uk/b` : `${ALONE}/world/b`)
  })

  test('doesn’t depend on drafts', () => {
    expect(idsOf([article('world/a'), article('world/b', { draft: true })])[0]).toBe(ALONE)
  })

  test.each<[string, ArticleFile]>([
    ['moves a second time', article('city/a', { redirectFrom: ['/world/b', '/world/e'] })],
    ['gets a short address', article('world/e', { redirectFrom: ['/world/b', '/budget'] })],
    [
      'gets one that is earlier in the alphabet',
      article('world/e', { redirectFrom: ['/world/b', '/city/a'] }),
    ],
  ])('stays the same beside one of the same time when a story that has moved %s', (_, story) => {
    const moved = article('world/e', { redirectFrom: ['/world/b'] })
    expect(idsOf([article('world/a'), story])).toEqual(idsOf([article('world/a'), moved]))
  })

  test('is the guid of the frontmatter, if it has one', () => {
    expect(idsOf([article('world/a', { guid: 'https://old.example/?p=123' })])).toEqual([
      'https://old.example/?p=123',
    ])
  })

  test('has the domain of the publication’s e-mail address, or the one that is set', () => {
    expect(idsOf([article('world/a')], { email: 'desk@News.Example' })).toEqual([
      ALONE.replace('example.org', 'news.example'),
    ])
    const pinned = { email: 'desk@new.example', feedDomain: 'old.example' }
    expect(idsOf([article('world/a')], pinned)).toEqual([ALONE.replace('example.org', 'old.example')])
    expect(atomFeedId({ ...pinned }, '/world')).toBe('tag:old.example,2026-01-01:/world')
  })
})
