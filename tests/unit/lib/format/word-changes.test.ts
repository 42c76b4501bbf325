import { describe, expect, test } from 'vitest'
import { markedParagraph } from '@/lib/format/word-changes'

test.each([
  ['en', 'The vote is on Monday.', 'The vote is on Tuesday.', ['Monday'], ['Tuesday']],
  ['hi', 'मतदान सोमवार को है।', 'मतदान मंगलवार को है।', ['सोमवार'], ['मंगलवार']],
  ['zh', '投票将在星期一举行。', '投票将在星期二举行。', ['星期一'], ['星期二']],
  ['ar', 'التصويت يوم الاثنين.', 'التصويت يوم الثلاثاء.', ['الاثنين'], ['الثلاثاء']],
])('marks whole words: %s', (language, before, after, removed, added) => {
  const { pieces } = markedParagraph({ before, after }, language)
  const of = (change: string) => pieces.filter((one) => one.change === change).map(({ text }) => text.trim())
  expect(of('removed')).toEqual(removed)
  expect(of('added')).toEqual(added)
  const without = (change: string) =>
    pieces
      .filter((one) => one.change !== change)
      .map(({ text }) => text)
      .join('')
  expect(without('removed')).toBe(after)
})

describe('a small edit', () => {
  test.each([
    ['a typing error', 'The harbor masterr spoke.', 'The harbor master spoke.'],
    ['two letters in the wrong order', 'They recieve it.', 'They receive it.'],
    ['a comma after a figure', 'In 2019 he left.', 'In 2019, he left.'],
    ['punctuation', 'He said: no', 'He said, “no”.'],
    ['a capital', 'The Ferry stopped.', 'The ferry stopped.'],
  ])('is %s', (_, before, after) => expect(markedParagraph({ before, after }, 'en').isSmall).toBe(true))

  test.each([
    ['a figure', 'It cost £1,200.', 'It cost £1,300.'],
    ['the point of a figure', 'It cost £1.5m.', 'It cost £15m.'],
    ['the sign of a figure', 'It was -5 degrees.', 'It was 5 degrees.'],
    ['another word that begins otherwise', 'It cost a million.', 'It cost a billion.'],
    ['another prefix', 'Prices increased.', 'Prices decreased.'],
    ['another country', 'He went to Iran.', 'He went to Iraq.'],
    ['the opposite', 'The deal was legal.', 'The deal was illegal.'],
    ['a short word', 'He did not resign.', 'He did now resign.'],
    ['a name', 'Anna Lind resigned.', 'Peter Lind resigned.'],
    ['a word added', 'He resigned.', 'He never resigned.'],
    ['a word removed', 'He never resigned.', 'He resigned.'],
    ['a paragraph added', undefined, 'He resigned.'],
  ])('isn’t %s', (_, before, after) => expect(markedParagraph({ before, after }, 'en').isSmall).toBe(false))
})
