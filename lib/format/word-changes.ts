import { diffWords } from 'diff'
import { distance } from 'fastest-levenshtein'

/** A piece of a paragraph that changed. */
type Piece = { text: string; change?: 'added' | 'removed' }

/** A changed paragraph in pieces, and whether the edit is small. */
export type MarkedParagraph = { pieces: Piece[]; isSmall: boolean }

type Paragraph = { before?: string | undefined; after?: string | undefined }

/**
 * A changed paragraph for the page of a story's history. Call it in the build only: the library reads the clock, which
 * Next.js forbids in a static page.
 */
export function markedParagraph(paragraph: Paragraph, language: string): MarkedParagraph {
  return { pieces: wordChanges(paragraph, language), isSmall: isSmallEdit(paragraph, language) }
}

/** A paragraph word by word: what stayed, what was removed and what was added. */
function wordChanges({ before = '', after = '' }: Paragraph, language: string): Piece[] {
  const intlSegmenter = new Intl.Segmenter(language, { granularity: 'word' })
  return diffWords(before, after, { intlSegmenter }).map(({ value, added, removed }) => ({
    text: value,
    ...(added && { change: 'added' }),
    ...(removed && { change: 'removed' }),
  }))
}

/** Words of at most this length often have another meaning with one letter changed: not, now; Iran, Iraq. */
const SHORT = 4

/** Whether an edit changes punctuation, capitals or one letter of long words only, and no figure. */
function isSmallEdit(paragraph: Paragraph, language: string): boolean {
  const { before, after } = paragraph
  if (before === undefined || after === undefined || figuresIn(before) !== figuresIn(after)) return false
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

/** The numbers in a text, with signs and decimal points: 1.5 isn't 15. */
function figuresIn(text: string): string {
  return (text.match(/[-−–]?\p{N}(?:[^\s\p{L}]*\p{N})?/gu) ?? []).join(' ')
}

function isSmall(before: string, after: string): boolean {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')
  const [old, present] = [letters(before), letters(after)]
  if (old === present) return true
  if (/\p{N}/u.test(old + present) || Math.min(old.length, present.length) <= SHORT) return false
  return /^\S+$/.test(before.trim()) && isTypo(old, present)
}

/**
 * Whether two words differ in one letter, or in the order of two letters. Not in the first letter: million isn't
 * billion.
 */
function isTypo(old: string, present: string): boolean {
  if (old.at(0) !== present.at(0)) return false
  const sorted = (word: string) => [...word].sort().join('')
  return distance(old, present) <= (sorted(old) === sorted(present) ? 2 : 1)
}
