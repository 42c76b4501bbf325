import type { ArchiveItem, ConvertedText } from './archive-item'
import { convertGhost } from './ghost/convert-ghost'
import { convertHtmlPost } from './markdown/convert-html-post'
import { convertMarkdown } from './markdown/convert-markdown'
import { convertWire } from './text/convert-wire'
import { convertWordpress } from './wordpress/convert-wordpress'

/** The text of an item as a tree. `isKnown`: whether the publication has a story with a headline. */
export function convertText(
  item: ArchiveItem,
  isKnown: (headline: string) => boolean = () => false,
): ConvertedText {
  const { text } = item
  switch (text.format) {
    case 'markdown':
      return convertMarkdown(item)
    case 'wire':
      return convertWire(text, isKnown)
    case 'html':
      return convertHtmlPost(item)
    case 'ghost':
      return convertGhost(text)
    case 'wordpress':
      return convertWordpress(text)
  }
}
