import { expect, test } from 'vitest'
import { createCatalog } from '@/lib/content/catalog'
import { createIndex, parseIndex, serializeIndex } from '@/lib/content/content-index'
import { article, records } from './records'

const NOON = Date.parse('2026-01-01T12:00:00Z')
const AT = { published: '2026-01-01T11:00:00Z', topics: ['ferries'] }

test('what comes back from the file gives the same catalog', () => {
  const files = records([article('world/a', AT), article('city/b', { ...AT, draft: true })])
  const index = createIndex(files)
  const back = parseIndex(serializeIndex(index))
  expect(back).toEqual(index)
  expect(createCatalog(back, NOON)).toEqual(createCatalog(index, NOON))
})

test('no word of a story and no function is in it', () => {
  const body = { text: 'Unmistakable.', line: 9, format: 'mdx' } as const
  const text = serializeIndex(createIndex(records([article('world/a', { ...AT, body })])))
  expect(text).toContain('articles/world/a.mdx')
  expect(text).not.toContain('Unmistakable')
})

test('a story under embargo has its related stories ready, a draft has none and is nobody’s', () => {
  const { related } = createIndex(
    records([
      article('world/now', AT),
      article('world/later', { ...AT, published: '2030-01-01T00:00:00Z' }),
      article('world/draft', { ...AT, draft: true }),
    ]),
  )
  expect(related.get('world/later')).toEqual(['world/now'])
  expect(related.get('world/now')).toEqual(['world/later'])
  expect(related.has('world/draft')).toBe(false)
})
