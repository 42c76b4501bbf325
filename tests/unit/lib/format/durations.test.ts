import { expect, test } from 'vitest'
import { formatDuration, secondsOf } from '@/lib/format/durations'

test.each([
  ['4:32', 272, '4:32'],
  ['1:02:45', 3765, '1:02:45'],
  ['PT1H2M45S', 3765, '1:02:45'],
  ['PT45S', 45, '0:45'],
  ['90:00', 5400, '1:30:00'],
])('the length %s', (written, seconds, shown) => {
  expect(secondsOf(written)).toBe(seconds)
  expect(formatDuration(seconds, 'en-GB')).toBe(shown)
})
