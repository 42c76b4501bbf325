import { expect, test } from 'vitest'
import { readingMinutes } from '@/lib/format/reading-time'

const times = (count: number, text: string) => Array.from({ length: count }, () => text).join(' ')

test('words are counted at the speed of their language', () => {
  expect(readingMinutes(times(2280, 'harbour'), 'en-GB')).toBe(10)
  expect(readingMinutes(times(1790, 'Hafen'), 'de-CH')).toBe(10)
  expect(readingMinutes(times(1380, 'ميناء'), 'ar-EG')).toBe(10)
  // Urdu wasn't measured: the speed of its script.
  expect(readingMinutes(times(1380, 'بندرگاہ'), 'ur')).toBe(10)
  expect(readingMinutes(times(1800, 'बंदरगाह'), 'hi')).toBe(10)
})

test('characters are counted where no spaces are between words', () => {
  expect(readingMinutes('港'.repeat(2550), 'zh-Hans')).toBe(10)
  expect(readingMinutes('みなと'.repeat(1190), 'ja')).toBe(10)
  expect(readingMinutes(`${'港'.repeat(2550)} ${times(1800, 'port')}`, 'zh')).toBe(20)
})

test('markup and URLs don’t count', () => {
  const image = `<Figure src="/images/a.jpg" alt="${times(4000, 'word')}" />`
  expect(readingMinutes(`${image}\n\n[${times(456, 'word')}](/${times(999, 'x')})`, 'en')).toBe(2)
  expect(readingMinutes(times(456, 'it’s **well-kept**,'), 'en')).toBe(4)
})

test('a short story is read in a minute', () => {
  expect(readingMinutes('Done.', 'en')).toBe(1)
  expect(readingMinutes('', 'en')).toBe(1)
})

test('a less-than sign that isn’t a tag removes no words', () => {
  expect(readingMinutes(`5 < 6 ${'word '.repeat(600)}<Note>x</Note>`, 'en')).toBe(3)
})
