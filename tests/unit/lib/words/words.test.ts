import { describe, expect, test } from 'vitest'
import { catalogueTag, wordsOf } from '@/lib/words/words'

const english = wordsOf({ language: 'en-GB' })

test('placeholders get their values, numbers in the digits of the language', () => {
  expect(english('alsoReadOn', { site: 'example.org' })).toBe('Also read on example.org')
  expect(english('pageOf', { page: 2, pages: 1204 })).toBe('Page 2 of 1,204')
  expect(wordsOf({ language: 'en-u-nu-beng' })('pageOf', { page: 2, pages: 13 })).toBe('Page ২ of ১৩')
})

test('the count chooses the plural', () => {
  expect([0, 1, 2].map((count) => english('stories', { count }))).toEqual([
    '0 stories',
    '1 story',
    '2 stories',
  ])
})

describe('words of publication.yaml', () => {
  const own = wordsOf({
    language: 'en',
    words: { alsoRead: 'Read next', stories: { other: '{count} pieces' }, olderThan: { one: 'Last year’s' } },
  })

  test('replace those of the catalogue', () => {
    expect(own('alsoRead')).toBe('Read next')
    expect(own('keyPoints')).toBe('Key points')
  })

  test('replace all plural categories by “other”, but for those that they name', () => {
    expect([1, 2].map((count) => own('stories', { count }))).toEqual(['1 pieces', '2 pieces'])
    expect([1, 2].map((count) => own('olderThan', { count }))).toEqual([
      'Last year’s',
      'This story is more than 2 years old',
    ])
  })
})

test('a language without a catalogue gets English words', () => {
  expect(catalogueTag('sv')).toBeUndefined()
  expect(wordsOf({ language: 'sv' })('latest')).toBe('Latest')
  // Welsh has plural categories that English lacks.
  expect(wordsOf({ language: 'cy' })('stories', { count: 3 })).toBe('3 stories')
})
