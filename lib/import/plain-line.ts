import { plainText } from './html/plain-text'

/** A `<` that doesn't begin a tag which authors put into titles: `vector<int>`. */
const LITERAL =
  /<(?!\/?(?:a|abbr|b|br|cite|code|div|em|font|i|mark|p|q|s|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?\/?>)/gi
const MARKDOWN =
  /(?<![\w*])(\*{1,3})(?=[^\s*])([^*]+)(?<=[^\s*])\1(?![\w*])|`([^`]+)`|\[([^[\]]+)\]\([^()\s]+\)|(?<![\w_])_(?=[^\s_])([^_]*\s[^_]*)(?<=[^\s_])_(?![\w_])/g

/** A line of plain text: HTML tags, entities and Markdown in a headline or description are its markup, not its words. */
export function plainLine(text: string): string {
  return plainText(text.replace(LITERAL, '&lt;')).replace(MARKDOWN, '$2$3$4$5').trim()
}
