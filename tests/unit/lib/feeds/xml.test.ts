import { SaxesParser } from 'saxes'
import { expect, test } from 'vitest'
import { xmlDocument } from '@/lib/feeds/xml'
import { fc } from '@/tests/unit/property-testing'

/** The text and the attribute `a` of the one element `x`, by a strict parser. */
function parsed(xml: string): { text: string; attribute?: string } {
  const found: { text: string; attribute?: string } = { text: '' }
  let isInside = false
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ attributes }) => {
    found.attribute = String(attributes.a)
    isInside = true
  })
  parser.on('closetag', () => {
    isInside = false
  })
  parser.on('text', (text) => {
    if (isInside) found.text += text
  })
  parser.write(xml).close()
  return found
}

/** The characters that XML 1.0, section 2.2, allows. */
const isAllowed = (character: string) => {
  const point = character.codePointAt(0) ?? 0
  return (
    [0x9, 0xa, 0xd].includes(point) ||
    (point >= 0x20 && point <= 0xd7ff) ||
    (point >= 0xe000 && point <= 0xfffd) ||
    point >= 0x10000
  )
}

test('any text gives well-formed XML and is parsed back unchanged, except forbidden characters', () => {
  const texts = fc.string({
    unit: fc.oneof(
      fc.string({ unit: 'binary', maxLength: 1 }),
      fc.constantFrom(']]>', '<!--', '&', '\u0000', '\u000b', '\ufffe', '\ud800', '\u202e', '🦀'),
    ),
  })
  fc.assert(
    fc.property(texts, (text) => {
      // A parser makes one line end of each kind, and a space of one in an attribute.
      const kept = [...text].filter(isAllowed).join('').replace(/\r\n?/g, '\n')
      const { text: found, attribute } = parsed(xmlDocument({ x: { '@a': text, '#text': `.${text}.` } }))
      expect(found).toBe(`.${kept}.`)
      expect(attribute).toBe(kept.replace(/[\t\n]/g, ' '))
    }),
  )
})

test('leaves out undefined values and repeats elements for lists', () => {
  expect(
    xmlDocument({ x: { a: undefined, '@b': undefined, c: ['1', '2'], d: [], e: { '@f': 'true' } } }),
  ).toBe('<?xml version="1.0" encoding="UTF-8"?>\n<x>\n <c>1</c>\n <c>2</c>\n <e f="true"/>\n</x>\n')
})
