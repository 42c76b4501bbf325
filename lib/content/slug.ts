import slugify from '@sindresorhus/slugify'

/** Letters of scripts that have no usual spelling in Latin letters. */
const OTHER_SCRIPT = /[^\P{L}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u
/** Characters of a short slug, and bytes in UTF-8, in which a letter of Hindi takes three. */
const LONGEST = { characters: 100, bytes: 210 }

/**
 * A name as a part of an address: in Latin letters if it is in Latin, Greek or Cyrillic ones, else in its own. Empty if it has
 * no letters and digits.
 */
export function slug(name: string): string {
  if (!OTHER_SCRIPT.test(name)) return slugify(name, { decamelize: false })
  return name
    .normalize()
    .toLowerCase()
    .normalize()
    .replace(/[\u0640\u200c\u200d]/g, '')
    .replace(/[^\p{L}\p{Nd}\p{M}]+\p{M}*/gu, '-')
    .replace(/^[-\p{M}]+|-+$/gu, '')
}

/** The whole words of a slug that an address has room for; of a longer word its beginning. */
export function shortSlug(name: string): string {
  const whole = slug(name)
  if (fits(whole)) return whole
  const words = whole.split('-')
  while (words.length > 1 && !fits(words.join('-'))) words.pop()
  const letters = [...words.join('-')]
  while (!fits(letters.join(''))) letters.pop()
  return letters.join('')
}

function fits(text: string): boolean {
  return text.length <= LONGEST.characters && Buffer.byteLength(text) <= LONGEST.bytes
}
