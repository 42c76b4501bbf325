import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import type { ArchiveText, ConvertedText } from '../archive-item'
import { visibleText } from '../visible-text'

const parser = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

/** Markdown of a site generator as a tree. */
export function convertMarkdown({ source }: ArchiveText): ConvertedText {
  const body = parser.parse(source)
  return { body, wordsIn: visibleText(body), dropped: [], notes: [] }
}
