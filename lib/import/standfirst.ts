import type { Root } from 'mdast'
import { visibleText } from './visible-text'

/** Characters of a standfirst that is made of a text. */
const LONGEST = 220

/** The first sentences of the first paragraph with words; undefined if there is none. */
export function standfirstOf(body: Root): string | undefined {
  for (const node of body.children) {
    if (node.type !== 'paragraph' && node.type !== 'blockquote' && node.type !== 'list') continue
    const text = visibleText(node).replace(/\s+/g, ' ').trim()
    if (/[\p{L}\p{N}]/u.test(text)) return firstSentences(text)
  }
  return undefined
}

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' })

function firstSentences(text: string): string {
  if (text.length <= LONGEST) return text
  let end = 0
  for (const { segment, index } of sentences.segment(text.slice(0, LONGEST * 2))) {
    if (index + segment.trimEnd().length > LONGEST) break
    end = index + segment.length
  }
  if (end > 0) return text.slice(0, end).trim()
  return `${text.slice(0, LONGEST).replace(/\s+\S*$/, '')}…`
}
