import type { ArchiveItem, ConvertedText } from './archive-item'
import { convertMarkdown } from './markdown/convert-markdown'

/** The text of an item as a tree. */
export function convertText({ text }: ArchiveItem): ConvertedText {
  switch (text.format) {
    case 'markdown':
      return convertMarkdown(text)
    default:
      throw new Error(`No converter for text in the format ${text.format}`)
  }
}
