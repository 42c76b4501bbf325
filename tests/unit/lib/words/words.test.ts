import { describe, expect, test } from 'vitest'
import { KINDS } from '@/lib/content/story-schema'
import { en } from '@/lib/words/en'
import { CATALOGUES, catalogueTag, wordsOf } from '@/lib/words/words'

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

test('a language gets the words of its base, if the script is the same', () => {
  const tags = ['pt-BR', 'zh-Hans', 'zh-CN', 'zh-TW', 'hi-IN', 'hi-Latn', 'ar-EG', 'de-CH', 'ur-IN', 'en-IN']
  expect(tags.map((tag) => catalogueTag(tag) ?? 'none').join(' ')).toBe('pt zh zh none hi none ar de ur en')
})

describe.each(Object.entries(CATALOGUES))('the catalogue %s', (tag, catalogue) => {
  const entries = Object.entries(catalogue)

  test('has the placeholders of the English one', () => {
    const placeholders = (word: string | object) =>
      [...new Set(JSON.stringify(word).match(/\{\w+\}/g))].sort().join(' ')
    const english = new Map<string, string | object>(Object.entries(en))
    for (const [key, word] of entries)
      expect(placeholders(word), key).toBe(placeholders(english.get(key) ?? ''))
  })

  test('has the plural categories of the language', () => {
    const { pluralCategories } = new Intl.PluralRules(tag).resolvedOptions()
    for (const [key, word] of entries)
      if (typeof word !== 'string')
        expect(Object.keys(word).sort(), key).toEqual([...pluralCategories].sort())
  })

  test('has neither an empty text nor spaces at the ends, which publication.yaml couldn’t replace', () => {
    for (const [key, word] of entries)
      for (const text of typeof word === 'string' ? [word] : Object.values(word))
        expect(text, key).toMatch(/^\S(?:.*\S)?$/u)
  })

  test('is in the script of the language, but for names', () => {
    const { script = '' } = new Intl.Locale(tag).maximize()
    const letters = new RegExp(`^\\p{Script=${script === 'Hans' ? 'Hani' : script}}$`, 'u')
    for (const [key, word] of entries) {
      const text = JSON.stringify(typeof word === 'string' ? word : Object.values(word))
      const others = text.replace(/\{\w+\}|Markdown|RSS|YAML|OPML|JavaScript/g, '').match(/\p{L}/gu) ?? []
      expect(others.filter((letter) => !letters.test(letter)).join(''), key).toBe('')
    }
  })

  test('has a label of its own for each kind of story', () => {
    const words = wordsOf({ language: tag })
    const labels = KINDS.flatMap((kind) => (kind === 'news' ? [] : words(kind)))
    expect(new Set(labels).size).toBe(labels.length)
  })
})

test('Arabic has six plurals', () => {
  const words = wordsOf({ language: 'ar-EG' })
  expect([0, 1, 2, 3, 5, 11, 21, 100].map((count) => words('stories', { count }))).toEqual([
    'لا مواد',
    'مادة واحدة',
    'مادتان',
    '٣ مواد',
    '٥ مواد',
    '١١ مادة',
    '٢١ مادة',
    '١٠٠ مادة',
  ])
  expect([1, 2, 3, 11, 100].map((count) => words('olderThan', { count }).split('أكثر من ')[1])).toEqual([
    'عام',
    'عامين',
    '٣ أعوام',
    '١١ عامًا',
    '١٠٠ عام',
  ])
})
