import { expect, test } from 'vitest'
import { quoteMatcher } from '@/lib/mdx/pull-quotes'

const missingWords = (words: string, story: string) => quoteMatcher(story)(words)

const STORY =
  'He called Trump “inept,” “insecure,” and “incompetent.” The ambassador – a “very stupid guy … a pompous fool” – resigned. It’s a well-known sign.'

test.each([
  ['inept, insecure, and incompetent'],
  ['THE AMBASSADOR'],
  ['very stupid guy a pompous fool'],
  ['a very stupid guy… a pompous fool.'],
  ['the ambassador—a “very'],
  ["It's a well‑known\u00a0sign!"],
  ['He called … The ambassador … resigned'],
  ['inept […] incompetent'],
  ['“”…'],
])('is in the story: %s', (words) => {
  expect(missingWords(words, STORY)).toBeUndefined()
})

test.each([
  ['inept, insecure and incompetent', 'and incompetent'],
  ['The ambassador resigned', 'resigned'],
  ['a pompous fool … He called', 'he called'],
  ['a “very stupid guys', 'guys'],
  ['Nobody called Trump “inept”', 'nobody called trump inept'],
  ['ambassador … ambassador', 'ambassador'],
])('differs from it: %s', (words, missing) => {
  expect(missingWords(words, STORY)).toBe(missing)
})

test('a script without spaces may be cut anywhere, one with them between words', () => {
  expect(missingWords('外務大臣が辞任した', '彼は外務大臣が辞任したと語った')).toBeUndefined()
  expect(missingWords('министр ушёл', 'Премьер-министр ушёл сегодня')).toBeUndefined()
  expect(missingWords('инистр ушёл', 'Министр ушёл сегодня')).toBe('инистр ушёл')
})
