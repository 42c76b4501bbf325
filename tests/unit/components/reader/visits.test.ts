import { expect, test } from 'vitest'
import { nextVisits } from '@/components/reader/visits'

const MINUTE = 60_000
const kept = (visits: object) => JSON.stringify(visits)

test('the first visit has none before it', () => {
  expect(nextVisits(null, 1000 * MINUTE)).toEqual({ before: 0, seen: 1000 * MINUTE })
})

test('a visit ends after half an hour without one', () => {
  const first = nextVisits(null, 1000 * MINUTE)
  expect(nextVisits(kept(first), 1030 * MINUTE)).toEqual({ before: 0, seen: 1030 * MINUTE })
  expect(nextVisits(kept(first), 1031 * MINUTE)).toEqual({ before: 1000 * MINUTE, seen: 1031 * MINUTE })
})

test('within a visit the end of the former one stays', () => {
  const second = nextVisits(kept({ before: 0, seen: 1000 * MINUTE }), 2000 * MINUTE)
  expect(nextVisits(kept(second), 2020 * MINUTE)).toEqual({ before: 1000 * MINUTE, seen: 2020 * MINUTE })
})

test('a stored text that the site didn’t write is ignored', () => {
  for (const text of ['', 'x', '7', 'null', '{"seen":"yesterday"}'])
    expect(nextVisits(text, MINUTE), text).toEqual({ before: 0, seen: MINUTE })
})
