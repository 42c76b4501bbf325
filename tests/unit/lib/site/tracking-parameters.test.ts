import { expect, test } from 'vitest'
import { withoutTracking } from '@/lib/site/tracking-parameters'

test.each([
  ['?utm_source=a&utm_medium=b', ''],
  ['?page=2&UTM_Campaign=x&page=3', '?page=2&page=3'],
  ['?gclid=1&gbraid=1&wbraid=1&gad_source=1&dclid=1&msclkid=1&mc_cid=1&mc_eid=1&igsh=1&igshid=1', ''],
  ['?ttclid=1&twclid=1&li_fat_id=1&yclid=1&_hsenc=1&_hsmi=1', ''],
  ['?utm%5Fsource=a&b', '?b'],
])('tracking parameters are removed: %s becomes `%s`', (search, kept) => {
  expect(withoutTracking(search)).toBe(kept)
})

test.each([
  ['?utm_source=a&q=a%20b&flag', '?q=a%20b&flag'],
  ['?fbclid=a&q=b+c%26d', '?q=b+c%26d'],
  ['?a=%ff&gclid=1&=b&c==d&&e=%E2%82%AC', '?a=%ff&=b&c==d&&e=%E2%82%AC'],
  ["?utm_id=1&x=it's&y=(1)*~", "?x=it's&y=(1)*~"],
])('the others are kept byte for byte: %s becomes %s', (search, kept) => {
  expect(withoutTracking(search)).toBe(kept)
})

test.each([
  '',
  '?q=utm_source',
  '?utm=1',
  '?xfbclid=1',
  '?source=a',
  '?__proto__=1',
  '?q=a%20b&flag',
  '?a=%ff',
])('`%s` stays as it is', (search) => expect(withoutTracking(search)).toBe(search))
