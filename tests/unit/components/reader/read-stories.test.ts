import { expect, test } from 'vitest'
import { nextReadings } from '@/components/reader/read-stories'

test('a story that was read before has a known change; another has none', () => {
  const first = nextReadings(null, '/world/x', 5)
  expect(first.known).toBe(0)
  const second = nextReadings(first.kept, '/world/y', 7)
  expect(second.known).toBe(0)
  const third = nextReadings(second.kept, '/world/x', 9)
  expect(third.known).toBe(5)
  expect(nextReadings(third.kept, '/world/x', 9).known).toBe(9)
})

test('the 200 stories read last are kept, each once', () => {
  let kept: string | null = null
  for (let story = 0; story < 250; story++) kept = nextReadings(kept, `/world/${story}`, 1).kept
  kept = nextReadings(kept, '/world/240', 2).kept
  const paths = JSON.parse(kept ?? '').map(([href]: [string]) => href)
  expect(paths).toHaveLength(200)
  expect(new Set(paths).size).toBe(200)
  expect(paths.slice(0, 2)).toEqual(['/world/240', '/world/249'])
})

test.each(['{', '7', '{"a":1}', '[1,"x"]'])('a stored text of another script, %s, is ignored', (text) => {
  expect(nextReadings(text, '/world/x', 5)).toEqual({ known: 0, kept: '[["/world/x",5]]' })
})
