import { XMLBuilder } from 'fast-xml-parser'

/**
 * What stands in an element: text; or elements and attributes by name (`@href` is an attribute, `#text` the text beside
 * attributes). A list repeats its element; undefined stands for nothing.
 */
export type XmlContent = string | XmlElement
export type XmlElement = { [name: string]: XmlContent | readonly XmlContent[] | undefined }

/** Everything but the characters that a document may hold (XML 1.0, section 2.2): a control character breaks it even when escaped. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

const clean = (_name: string, value: unknown) =>
  typeof value === 'string' ? value.replace(FORBIDDEN, '') : value

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  // Otherwise an attribute that says "true" would lose its value.
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
  indentBy: ' ',
  tagValueProcessor: clean,
  attributeValueProcessor: clean,
})

/** An XML 1.0 document in UTF-8, well-formed whatever its texts hold. */
export function xmlDocument(root: XmlElement): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root })
}
