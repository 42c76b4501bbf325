import { expect, test } from 'vitest'
import { textDirection } from '@/lib/format/language'
import { initials, joined, listText } from '@/lib/format/lists'

test('two items of one name both stay in a list', () => {
  const authors = [
    { id: 'a', name: 'Asha Rao' },
    { id: 'b', name: 'Asha Rao' },
    { id: 'c', name: 'Li, Wei' },
  ]
  const list = (language: string, count = 3) =>
    joined(authors.slice(0, count), ({ name }) => name, language).map(({ item, before }) => before + item.id)
  expect(list('en-GB')).toEqual(['a', ', b', ' and c'])
  expect(list('en-GB', 1)).toEqual(['a'])
  expect(list('en-GB', 0)).toEqual([])
  expect(list('ar')).toEqual(['a', ' وb', ' وc'])
})

test('initials of a first and last name', () => {
  expect(initials('Asha Rao')).toBe('AR')
  expect(initials('Letters to the editor')).toBe('LE')
  expect(initials('øystein')).toBe('Ø')
  expect(initials('“Dotty” <O’Neil>')).toBe('DO')
  expect(initials('किरण राव')).toBe('किरा')
  expect(initials('- 3')).toBe('3')
  expect(initials('…')).toBe('')
})

test('the direction of a language is that of its script', () => {
  for (const rtl of ['ar', 'he-IL', 'fa', 'ur-PK', 'az-Arab']) expect(textDirection(rtl), rtl).toBe('rtl')
  for (const ltr of ['en-GB', 'ja', 'az', 'ar-Latn']) expect(textDirection(ltr), ltr).toBe('ltr')
})

test('a list of names is joined as in the language', () => {
  const names = ['A', 'B', 'C']
  expect(['en-GB', 'hi', 'ar', 'zh'].map((language) => listText(names, language))).toEqual([
    'A, B and C',
    'A, B, और C',
    'A وB وC',
    'A、B和C',
  ])
  expect(listText(['A', 'B'], 'de')).toBe('A und B')
  expect(listText([], 'en-GB')).toBe('')
})
