import { escapeHtml } from '@/lib/format/characters'
import type { ArchiveItem, ConvertedText, Note } from '../archive-item'
import { htmlToMdx } from '../html/html-to-mdx'
import { todo } from '../notes'
import { UNKNOWN_TAG } from './expand-tags'
import { protectTags } from './template-tags'

const TAG = /<[a-z][^<>]*>/gi

/** A post in HTML with the tags of a generator in it. */
export function convertHtmlPost(item: ArchiveItem): ConvertedText {
  const { source, line } = item.text
  const { text, tags, pattern } = protectTags(source, item)
  const notes: Note[] = []
  const wordFor = (word: string, inAttribute: boolean): string => {
    const tag = tags.get(word)
    if (tag === undefined) return word
    const { meaning } = tag
    if ('html' in meaning) return inAttribute ? '' : meaning.html
    if ('isUnknown' in meaning) notes.push(todo(UNKNOWN_TAG, tag.source.slice(0, 200), line + tag.line - 1))
    return escapeHtml(inAttribute ? (meaning.url ?? meaning.text) : meaning.text)
  }
  const html = text
    .replace(TAG, (written) => written.replace(pattern, (word) => wordFor(word, true)))
    .replace(pattern, (word) => wordFor(word, false))
  const converted = htmlToMdx(html, item.text)
  return { ...converted, notes: [...notes, ...converted.notes] }
}
