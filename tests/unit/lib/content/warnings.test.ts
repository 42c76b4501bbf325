import { expect, test } from 'vitest'
import { upcomingViolations } from '@/lib/content/warnings'
import { records } from './records'

const EXPIRES = '2026-12-31T00:00:00+02:00'

function warningsAt(now: string) {
  const all = records([])
  const publication = {
    ...all.publication,
    security: { contact: ['mailto:a@example.org'], expires: EXPIRES },
  }
  return upcomingViolations({ ...all, publication }, Date.parse(now))
}

test.each([
  ['2026-11-30T21:59:59Z', undefined],
  ['2026-11-30T22:00:00Z', '30 days ahead'],
  ['2026-12-29T22:00:00Z', 'one day ahead'],
  ['2026-12-30T21:59:59Z', 'less than a day ahead'],
  ['2026-12-30T22:00:00Z', undefined],
])('at %s the warning of security.txt is %s', (now, left) => {
  expect(warningsAt(now).map(({ found }) => found)).toEqual(
    left === undefined ? [] : [`\`${EXPIRES}\`, ${left}`],
  )
})

test('without security.txt there is nothing to warn of', () => {
  expect(upcomingViolations(records([]), 0)).toEqual([])
})
