import { expect, test } from 'vitest'
import { withoutTracking } from '@/lib/site/tracking-parameters'

const clean = (query: string) => withoutTracking(new URLSearchParams(query))?.toString()

test.each([
  ['utm_source=a&utm_medium=b', ''],
  ['page=2&UTM_Campaign=x&page=3', 'page=2&page=3'],
  ['fbclid=a&q=b+c%26d', 'q=b+c%26d'],
  ['gclid=1&gbraid=1&wbraid=1&gad_source=1&dclid=1&msclkid=1&mc_cid=1&mc_eid=1&igsh=1&igshid=1', ''],
  ['ttclid=1&twclid=1&li_fat_id=1&yclid=1&_hsenc=1&_hsmi=1', ''],
])('of `%s` is left `%s`', (query, left) => {
  expect(clean(query)).toBe(left)
})

test.each(['', 'q=utm_source', 'utm=1', 'xfbclid=1', 'source=a', '__proto__=1'])('`%s` is kept', (query) => {
  expect(clean(query)).toBeUndefined()
})
