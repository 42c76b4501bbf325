import { expect, test } from 'vitest'
import { formatBytes } from '@/lib/format/bytes'

test.each([
  [1, 'en', '1 KB'],
  [84_123, 'en', '84 KB'],
  [999_400, 'en', '999 KB'],
  [999_600, 'en', '1 MB'],
  [1_234_567, 'en', '1.2 MB'],
  [1_234_567, 'de', '1,2 MB'],
])('%i bytes in %s are %s', (bytes, language, text) => {
  expect(formatBytes(bytes, language)).toBe(text)
})
