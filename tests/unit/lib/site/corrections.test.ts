import { expect, test } from 'vitest'
import type { ArticleFile, Correction } from '@/lib/content/schema'
import { createCatalog } from '@/lib/site/catalog'
import { correctionsAt, correctionsOf } from '@/lib/site/corrections'
import { createUrlTable } from '@/lib/site/create-url-table'
import { publicUrls } from '@/lib/site/public-urls'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-02-01T00:00:00Z')
const note = (at: string, kind: Correction['kind'] = 'correction') => ({ at, kind, text: `Note of ${at}` })
const catalogOf = (articles: ArticleFile[]) => createCatalog(records(articles), NOW)

test('the list has the corrections and clarifications of public stories, newest first, and no updates', () => {
  const catalog = catalogOf([
    article('world/one', {
      corrections: [
        note('2026-01-05T00:00:00Z'),
        note('2026-01-03T00:00:00+05:30', 'clarification'),
        note('2026-01-09T00:00:00Z', 'update'),
      ],
    }),
    article('city/two', { corrections: [note('2026-01-04T00:00:00Z')] }),
    article('city/draft', { draft: true, corrections: [note('2026-01-06T00:00:00Z')] }),
    article('city/later', { published: '2026-03-01T00:00:00Z', corrections: [note('2026-01-07T00:00:00Z')] }),
    article('city/gone', {
      withdrawn: { at: '2026-01-08T00:00:00Z', reason: 'Wrong.' },
      corrections: [note('2026-01-08T00:00:00Z')],
    }),
  ])
  expect(correctionsOf(catalog).map(({ story, kind, at }) => [story.address, kind, at])).toEqual([
    ['world/one', 'correction', '2026-01-05T00:00:00Z'],
    ['city/two', 'correction', '2026-01-04T00:00:00Z'],
    ['world/one', 'clarification', '2026-01-03T00:00:00+05:30'],
  ])
})

test('each has an id of its own in feeds, also two of one time', () => {
  const at = '2026-01-05T00:00:00Z'
  const ids = correctionsOf(
    catalogOf([
      article('world/one', { corrections: [note(at), note(at)] }),
      article('world/two', { corrections: [note(at)] }),
    ]),
  ).map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
})

test('a further page exists when enough corrected stories are public, and has a URL from then on', () => {
  const stories = Array.from({ length: 21 }, (_, index) =>
    article(`world/story-${index}`, {
      published: index === 20 ? '2026-03-01T00:00:00Z' : '2026-01-01T00:00:00Z',
      corrections: [note('2026-01-02T00:00:00Z')],
    }),
  )
  const catalog = catalogOf(stories)
  expect(correctionsAt(catalog)).toMatchObject({ page: 1, pages: 1, total: 20 })
  expect(correctionsAt(catalog, ['page', '2'])).toBeUndefined()
  expect(
    correctionsAt(createCatalog(records(stories), Number.POSITIVE_INFINITY), ['page', '2'])?.notes,
  ).toHaveLength(1)
  const table = createUrlTable(records(stories), [], NOW)
  expect(table.pages).toContain('corrections/page/2')
  expect(table.later.get('corrections/page/2')).toBe(Date.parse('2026-03-01T00:00:00Z'))
  for (const path of [
    'corrections',
    'corrections/feed.xml',
    'corrections/atom.xml',
    'corrections/feed.json',
    'corrections/lite',
  ])
    expect([path, table.pages.has(path) && !table.later.has(path)]).toEqual([path, true])
})

test('the sitemap has the list with the time of its newest correction, and leaves out an empty list', () => {
  const corrected = article('world/one', { corrections: [note('2026-01-05T00:00:00Z')] })
  expect(publicUrls(catalogOf([corrected])).lists).toContainEqual({
    path: '/corrections',
    modified: '2026-01-05T00:00:00Z',
    pictures: [],
  })
  expect(publicUrls(catalogOf([article('world/one')])).lists.map(({ path }) => path)).not.toContain(
    '/corrections',
  )
})
