/**
 * Words that an adult reads in a minute, by language (Trauzettel-Klosinski and Dietz, "Standardized Assessment of
 * Reading Performance: The New International Reading Speed Texts IReST", Investigative Ophthalmology & Visual Science,
 * 2012).
 */
const WORDS: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 228,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
}
/** Words in a minute for other languages, by script: Persian and Urdu get the speed of Arabic. */
const OF_SCRIPT: Readonly<Record<string, number>> = { Arab: 138 }
/** For all other languages: the slower half of the languages above. */
const OTHERS = 180
/**
 * Characters in a minute, of scripts that put no spaces between words. Chinese and Japanese were measured; kana are
 * quicker.
 */
const CHARACTERS = { ideographs: 255, others: 357 }

const IDEOGRAPH = /\p{Script=Han}/gu
const UNSPACED =
  /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/gu
const WORD = /[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.,-]*/gu

/**
 * The minutes that an adult needs to read the body of a story aloud or with care, at least 1. Tags, addresses and marks
 * of Markdown don't count.
 * @param language BCP 47
 */
export function readingMinutes(body: string, language: string): number {
  const { language: code, script = '' } = new Intl.Locale(language).maximize()
  let text = body.replace(/<[^<>]*>|\]\([^)]*\)|https?:\S+/g, ' ')
  const take = (pattern: RegExp) => {
    const count = text.match(pattern)?.length ?? 0
    text = text.replace(pattern, ' ')
    return count
  }
  const minutes =
    take(IDEOGRAPH) / CHARACTERS.ideographs +
    take(UNSPACED) / CHARACTERS.others +
    take(WORD) / (WORDS[code] ?? OF_SCRIPT[script] ?? OTHERS)
  return Math.max(1, Math.round(minutes))
}
