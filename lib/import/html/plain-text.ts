import { lineOfText } from './elements'
import { parseHtml } from './html-to-mdx'

/** HTML as plain text on one line: tags removed, entities decoded. */
export function plainText(html: string): string {
  return /[<&]/.test(html) ? lineOfText(parseHtml(html)) : html.replace(/\s+/g, ' ').trim()
}
