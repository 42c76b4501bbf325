import { expect, test } from 'vitest'
import { passageLink } from '@/components/reader/share'

const PAGE = 'https://example.org/city/x'
const linkTo = (text: string) => passageLink({ toString: () => text }, PAGE)

test('a short passage is named whole, with the characters that have a meaning in a text directive encoded', () => {
  expect(linkTo(' The gates, it said,\tare well-kept & dry ')).toBe(
    `${PAGE}#:~:text=The%20gates%2C%20it%20said%2C%20are%20well%2Dkept%20%26%20dry`,
  )
})

test('a long passage is named by its beginning and its end', () => {
  expect(linkTo('one two three four five six seven eight nine ten')).toBe(
    `${PAGE}#:~:text=one%20two%20three%20four,seven%20eight%20nine%20ten`,
  )
})

test('a passage of several paragraphs is named by the beginning of the first and the end of the last', () => {
  expect(linkTo('one two\n\nmiddle\n\nlast words')).toBe(`${PAGE}#:~:text=one%20two,last%20words`)
})

test('without a selection there is no link', () => {
  for (const text of ['', ' \n ']) expect(linkTo(text)).toBeUndefined()
})
