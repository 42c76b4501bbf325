import { XMLBuilder } from 'fast-xml-parser'
import { withoutControls } from '@/lib/format/characters'

/**
 * The content of an element: text, or elements and attributes by name (`@href` is an attribute, `#text` the text of an
 * element with attributes). A list repeats its element; undefined is left out.
 */
type XmlContent = string | XmlElement
export type XmlElement = { [name: string]: XmlContent | readonly XmlContent[] | undefined }

const clean = (_name: string, value: unknown) => (typeof value === 'string' ? withoutControls(value) : value)

const builder = new XMLBuilder({
  attributeNamePrefix: '@',
  ignoreAttributes: false,
  // Otherwise an attribute with the value "true" would lose it.
  suppressBooleanAttributes: false,
  suppressEmptyNode: true,
  format: true,
  indentBy: ' ',
  tagValueProcessor: clean,
  attributeValueProcessor: clean,
})

/** An XML 1.0 document in UTF-8, well-formed whatever its texts contain. */
export function xmlDocument(root: XmlElement): string {
  return builder.build({ '?xml': { '@version': '1.0', '@encoding': 'UTF-8' }, ...root })
}
