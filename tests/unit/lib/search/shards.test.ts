import { expect, test } from 'vitest'
import { shardsOf } from '@/lib/search/shards'

const years = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts).map(([year, count]) => [year, Array.from({ length: count }, (_, n) => n)] as const)
const shown = (counts: Readonly<Record<string, number>>, size: number) =>
  shardsOf(years(counts), size).map(({ years: own, stories }) => `${own.join('+')}: ${stories.length}`)

test('the newest year has a shard of its own, older years are joined from the oldest on', () => {
  expect(shown({ 2026: 3, 2023: 4, 2024: 2, 2022: 2, 2025: 1 }, 5)).toEqual([
    '2022+2023: 6',
    '2024+2025: 3',
    '2026: 3',
  ])
})

test('a new year changes one shard', () => {
  const before = shown({ 2020: 6, 2021: 6, 2022: 6 }, 5)
  const after = shown({ 2020: 6, 2021: 6, 2022: 6, 2023: 1 }, 5)
  expect(after.slice(0, 3)).toEqual(before)
})

test('a publication without stories has no shard', () => {
  expect(shardsOf([])).toEqual([])
})
