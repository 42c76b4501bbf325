import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { formatViolation } from '@/lib/content/violation'

test('the newsroom’s own content breaks no rule', () => {
  const { violations, stories } = checkContent(
    fileURLToPath(new URL('../../content', import.meta.url)),
    Date.now(),
  )
  expect(violations.map(formatViolation)).toEqual([])
  expect(stories).toBeGreaterThan(0)
})
