import { SPACED_LETTER } from '@/lib/format/characters'

/**
 * Returns a function that compares a pull quote with a story. It returns the first words that differ; undefined if none
 * do. Case, quotation marks, kinds of dash, white space and punctuation at the ends are ignored. An ellipsis may
 * replace words, so what is before and after it must occur in that order.
 */
export function quoteMatcher(text: string): (pullQuote: string) => string | undefined {
  const story = fold(text).replaceAll('…', ' ')
  return (pullQuote) => {
    let from = 0
    for (const part of fold(pullQuote).split('…')) {
      const words = trim(part)
      if (words === '') continue
      const at = indexOfWords(words, story, from)
      if (at === -1) return departure(words, story, from)
      from = at + words.length
    }
    return undefined
  }
}

/** The words of a pull quote that follow its longest beginning that the story contains. */
function departure(words: string, story: string, from: number): string {
  const list = words.split(' ')
  let shared = 0
  let missing = list.length
  // If the story doesn't contain a beginning, it contains no longer one.
  while (missing - shared > 1) {
    const middle = Math.floor((shared + missing) / 2)
    if (indexOfWords(trim(list.slice(0, middle).join(' ')), story, from) === -1) missing = middle
    else shared = middle
  }
  return list.slice(shared).join(' ')
}

function trim(words: string): string {
  return words.replace(/^[\s.,;:!?-]+|[\s.,;:!?-]+$/g, '')
}

function fold(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/["'`´“”„‟‘’‚‛«»‹›′″\p{Cf}]/gu, '')
    .replace(/\s*[[(]?\.{2,}[\])]?\s*/g, '…')
    .replace(/\s*[\p{Pd}−]+\s*/gu, '-')
    .replace(/\s+/g, ' ')
}

/** Where whole words occur; -1 if they don't. */
function indexOfWords(words: string, story: string, from: number): number {
  for (let at = story.indexOf(words, from); at !== -1; at = story.indexOf(words, at + 1))
    if (!WITHIN_WORD.test(around(story, at)) && !WITHIN_WORD.test(around(story, at + words.length))) return at
  return -1
}

/** The characters on both sides of a place. */
function around(text: string, at: number): string {
  return at === 0 ? '' : text.slice(at - 1, at + 1)
}

/** Two letters within a word. In scripts without spaces between words, a quotation may begin and end anywhere. */
const WITHIN_WORD = new RegExp(`^(?:${SPACED_LETTER.source}){2}$`, 'u')
