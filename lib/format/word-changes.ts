import { diffWords } from 'diff'
import { distance } from 'fastest-levenshtein'

/** A piece of a paragraph that changed. */
export type Piece = { text: string; change?: 'added' | 'removed' }

/** A changed paragraph in pieces, and whether the edit is small. */
export type MarkedParagraph = { pieces: Piece[]; isSmall: boolean }

type Paragraph = { before?: string | undefined; after?: string | undefined }

/** A changed paragraph for the page of a story's history. For the build: the library reads the clock, which no page may. */
export function markedParagraph(paragraph: Paragraph, language: string): MarkedParagraph {
  return { pieces: wordChanges(paragraph, language), isSmall: isSmallEdit(paragraph, language) }
}

/** A paragraph word by word: what stayed, what was removed and what was added. */
export function wordChanges({ before = '', after = '' }: Paragraph, language: string): Piece[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    ...(added && { change: 'added' }),
    ...(removed && { change: 'removed' }),
  }))
}

/** Letters that may differ in a word for the edit to be small. */
const TYPO = 2
/** Words this short may mean something else with one letter changed: not, now. */
const SHORT = 3

/** Whether an edit changes punctuation, capitals or single letters of long words only, and no figure. */
export function isSmallEdit(paragraph: Paragraph, language: string): boolean {
  if (paragraph.before === undefined || paragraph.after === undefined) return false
  const pieces = wordChanges(paragraph, language)
  let removed = ''
  for (const [index, { text, change }] of pieces.entries()) {
    if (change === undefined) continue
    if (change === 'removed' && pieces[index + 1]?.change === 'added') {
      removed = text
      continue
    }
    if (!isSmall(change === 'added' ? removed : text, change === 'added' ? text : '')) return false
    removed = ''
  }
  return true
}

function isSmall(before: string, after: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  const [old, present] = [letters(before), letters(after)]
  if (old === present) return true
  if (/\p{N}/u.test(old + present) || Math.min(old.length, present.length) <= SHORT) return false
  return /^\S+$/.test(before.trim()) && distance(old, present) <= TYPO
}
