import { expect, test } from 'vitest'
import { createIndex } from '@/lib/content/create-index'
import { article, records } from './records'

const AT = { published: '2026-01-01T11:00:00Z', topics: ['ferries'] }

/** Addresses of the related stories of each story. */
function relatedByAddress(index: ReturnType<typeof createIndex>) {
  const addressAt = (place: number) => index.articles[place]?.address
  return Object.fromEntries(
    index.articles.map(({ address }, place) => [address, index.related[place]?.map(addressAt)]),
  )
}

test('stories are in the order of the catalog', () => {
  const index = createIndex(
    records([
      article('world/b', AT),
      article('world/old', { ...AT, published: '2025-01-01T00:00:00Z' }),
      article('world/a', AT),
    ]),
    Date.parse('2026-11-24T12:00:00Z'),
  )
  expect(index.articles.map(({ address }) => address)).toEqual(['world/a', 'world/b', 'world/old'])
})

test('embargoed stories have related stories; drafts have none and are related to none', () => {
  const index = createIndex(
    records([
      article('world/now', AT),
      article('world/later', { ...AT, published: '2030-01-01T00:00:00Z' }),
      article('world/draft', { ...AT, draft: true }),
    ]),
    Date.parse('2026-11-24T12:00:00Z'),
  )
  expect(relatedByAddress(index)).toEqual({
    'world/now': ['world/later'],
    'world/later': ['world/now'],
    'world/draft': [],
  })
})

test('corrections are in the order of their times, whatever their order and zones in the file', () => {
  const correction = (at: string, text: string) => ({ at, kind: 'correction' as const, text })
  const corrections = [
    correction('2026-02-02T12:00:00+05:30', 'second'),
    correction('2026-02-01T00:00:00Z', 'first'),
    correction('2026-02-02T07:00:00Z', 'third'),
    correction('2026-02-02T07:00:00Z', 'also third, later in the file'),
  ]
  const index = createIndex(
    records([article('world/a', { ...AT, corrections })]),
    Date.parse('2026-11-24T12:00:00Z'),
  )
  expect(index.articles[0]?.corrections.map(({ text }) => text)).toEqual([
    'third',
    'also third, later in the file',
    'second',
    'first',
  ])
})

test('positions of texts are in bytes', () => {
  const body = (text: string) => ({ text, line: 9, format: 'mdx' }) as const
  const index = createIndex(
    records([
      article('world/a', { ...AT, body: body('Ærø') }),
      article('world/b', { ...AT, body: { ...body('plain'), format: 'md', line: 12 } }),
    ]),
    Date.parse('2026-11-24T12:00:00Z'),
  )
  expect(index.bodies).toEqual([
    [0, 5, 9, 'mdx'],
    [5, 5, 12, 'md'],
  ])
})

test('stories have the names of the files that they link to, in every notation of a link', () => {
  const text = [
    '[One](/docs/one.pdf), [two](</docs/two 2.PDF>), [three][t] and [a story](/world/other).',
    '[t]: /docs/th%C3%A9.csv?x=1 "Title"',
    '<AlsoRead href="/docs/four.pdf" headline="Four" />',
    '<!-- [hidden](/docs/hidden.pdf) --> and [elsewhere](https://example.org/x.pdf)',
  ].join('\n\n')
  const body = { text, line: 1, format: 'mdx' as const }
  const index = createIndex(records([article('world/a', { ...AT, body }), article('world/b', AT)]), 0)
  expect(index.articles.map(({ linkedFiles }) => linkedFiles)).toEqual([
    ['docs/one.pdf', 'docs/two 2.PDF', 'docs/thé.csv', 'docs/four.pdf'],
    undefined,
  ])
})
