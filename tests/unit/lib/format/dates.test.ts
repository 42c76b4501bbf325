import { expect, test } from 'vitest'
import {
  formatDay,
  formatMoment,
  formatMonth,
  formatNextMoment,
  formatToday,
  formatYear,
  secondsToMidnight,
  yearsSince,
} from '@/lib/format/dates'
import { fc } from '@/tests/unit/property-testing'

const LONDON = { language: 'en-GB', timeZone: 'Europe/London' }
const DELHI = { language: 'en-GB', timeZone: 'Asia/Kolkata' }

test('a moment is formatted in the publication’s time zone, with its name', () => {
  expect(formatMoment('2019-07-10T14:05:00+05:30', LONDON)).toBe('10 July 2019, 09:35 BST')
  expect(formatMoment('2019-07-10T14:05:00+05:30', DELHI)).toBe('10 July 2019, 14:05 GMT+5:30')
  expect(formatMoment('2026-12-31T23:59:00-05:00', LONDON)).toBe('1 January 2027, 04:59 GMT')
})

test('a moment in a list has its date where the day changes, and its zone where the clocks do', () => {
  expect(formatNextMoment('2019-07-10T14:05:00Z', '2019-07-10T20:00:00Z', LONDON)).toBe('15:05')
  expect(formatNextMoment('2019-07-09T22:59:00Z', '2019-07-09T23:00:00Z', LONDON)).toBe('9 July 2019, 23:59')
  expect(formatNextMoment('2019-10-27T00:30:00Z', '2019-10-27T01:30:00Z', LONDON)).toBe('01:30 BST')
})

test('a plain date has no zone and stays the day it is', () => {
  expect(formatDay('2019-07-07', { language: 'en-GB', timeZone: 'Pacific/Honolulu' })).toBe('7 July 2019')
  expect(formatDay('2019-07-07T00:30:00Z', { language: 'en-GB', timeZone: 'Pacific/Honolulu' })).toBe(
    '6 July 2019',
  )
})

test('months and today', () => {
  expect(formatMonth('2019/07', LONDON)).toBe('July 2019')
  expect(formatToday(Date.parse('2026-11-24T23:30:00Z'), LONDON)).toMatch(/^Tuesday,? 24 November 2026$/)
  expect(formatToday(Date.parse('2026-11-24T23:30:00Z'), DELHI)).toMatch(/^Wednesday,? 25 November 2026$/)
})

test('months and days are in the calendar of the archive’s URLs, whatever the language’s own', () => {
  for (const [language, month, day] of [
    ['fa', 'نوامبر ۲۰۲۶', '۲۸ نوامبر ۲۰۲۶'],
    ['fa-IR-u-ca-persian', 'نوامبر ۲۰۲۶', '۲۸ نوامبر ۲۰۲۶'],
    ['th', 'พฤศจิกายน 2026', '28 พฤศจิกายน 2026'],
    ['ar-SA', 'نوفمبر ٢٠٢٦', '٢٨ نوفمبر ٢٠٢٦'],
    ['ja', '2026年11月', '2026年11月28日'],
  ] as const) {
    const place = { language, timeZone: 'UTC' }
    expect(formatMonth('2026/11', place), language).toBe(month)
    expect(formatDay('2026-11-28', place), language).toBe(day)
    expect(formatMoment('2026-11-28T10:00:00Z', place), language).toContain(day)
    expect(formatToday(Date.parse('2026-11-28T10:00:00Z'), place), language).toContain(month.split(' ')[0])
  }
})

test('date and time are joined as the language writes them', () => {
  const at = (language: string) => formatMoment('2026-11-28T10:05:00Z', { language, timeZone: 'UTC' })
  expect(at('en-US')).toBe('November 28, 2026, 10:05 AM UTC')
  expect(at('de')).toBe('28. November 2026, 10:05 UTC')
  expect(at('ja')).toBe('2026年11月28日 10:05 UTC')
  expect(at('ar')).toMatch(/^28 نوفمبر 2026، /)
  expect(at('ko')).toMatch(/^2026년 11월 28일 /)
})

test('the day ends at midnight in the publication’s time zone', () => {
  expect(secondsToMidnight(Date.parse('2026-11-24T23:59:30.500Z'), LONDON)).toBe(30)
  expect(secondsToMidnight(Date.parse('2026-11-24T00:00:00Z'), LONDON)).toBe(86_400)
  expect(secondsToMidnight(Date.parse('2026-11-24T17:30:00Z'), DELHI)).toBe(3600)
})

test('a year is complete on the anniversary, not before', () => {
  expect(yearsSince('2019-07-10T12:00:00Z', Date.parse('2020-07-10T11:59:59Z'))).toBe(0)
  expect(yearsSince('2019-07-10T12:00:00Z', Date.parse('2020-07-10T12:00:00Z'))).toBe(1)
  expect(yearsSince('2024-02-29T00:00:00Z', Date.parse('2025-02-28T00:00:00Z'))).toBe(0)
})

test('every moment is one year older a year later', () => {
  const moments = fc.date({ min: new Date('1950-01-01'), max: new Date('2020-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(moments, fc.integer({ min: 0, max: 60 }), (moment, years) => {
      const later = new Date(moment)
      later.setUTCFullYear(later.getUTCFullYear() + years)
      expect(yearsSince(moment.toISOString(), later.getTime())).toBe(years)
    }),
  )
})

test('a year is written as in the language, also one before 1000', () => {
  const yearIn = (language: string, year = '1871') => formatYear(year, { language, timeZone: 'Asia/Kolkata' })
  expect(yearIn('en-GB')).toBe('1871')
  expect(yearIn('zh')).toBe('1871年')
  expect(yearIn('bn')).toBe('১৮৭১')
  expect(yearIn('fa')).toBe('۱۸۷۱')
  expect(yearIn('en-GB', '71')).toBe('71')
})
