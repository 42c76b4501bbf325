import { expect, test } from 'vitest'
import { parseIndex } from '@/lib/content/content-index'
import { createIndex } from '@/lib/content/create-index'
import { toJson } from '@/lib/content/json'
import { createCatalog } from '@/lib/site/catalog'
import { article, records } from './records'

const NOON = Date.parse('2026-01-01T12:00:00Z')
const AT = { published: '2026-01-01T11:00:00Z', topics: ['ferries'] }

test('a parsed index gives the same stories', () => {
  const files = records([article('world/a', AT), article('city/b', { ...AT, draft: true })])
  const index = createIndex(files, Date.parse('2026-11-24T12:00:00Z'))
  const back = parseIndex(toJson(index))
  expect(back).toEqual(index)
  expect(createCatalog(back, NOON).stories).toEqual(createCatalog(index, NOON).stories)
  expect(createCatalog(back, NOON).stories).toHaveLength(1)
})

test('it contains no story text and no functions', () => {
  const body = { text: 'Unmistakable.', line: 9, format: 'mdx' } as const
  const text = toJson(
    createIndex(records([article('world/a', { ...AT, body })]), Date.parse('2026-11-24T12:00:00Z')),
  )
  expect(text).toContain('world/a')
  expect(text).not.toContain('Unmistakable')
})
