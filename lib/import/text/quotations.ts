/** A quotation that can stand by itself. `speaker`: who said it, where the text names them beside it. */
export type StrongQuotation = { words: string; speaker?: string }

const QUOTED = /“(?<curly>[^“”]+)”|"(?<straight>[^"\n]+)"|«(?<angle>[^«»]+)»|„(?<low>[^„“”]+)[“”]/g
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?:\s(?:(?:de|van|von|der|al|bin|da|di)\s)?\p{Lu}[\p{L}\p{M}.'’-]+){1,3}`
const SAYS =
  '(?:said|says|told|tells|added|adds|tweeted|wrote|claimed|announced|argued|explained|insisted|warned|asked)'
/** `, who chairs the committee,` between a name and its verb. */
const WHO = String.raw`(?:,\s(?:who|whose|the|an?|his|her|their|chief|head|director|chair|minister|spokes\w*|former|\p{Lu})[^,“”"]{0,90},)?`
const AFTER = new RegExp(
  String.raw`^[\s,]*(?:${SAYS}\s+(?<second>${NAME})|(?<first>${NAME})${WHO}\s+${SAYS}\b)`,
  'u',
)
const BEFORE = new RegExp(
  String.raw`(?<name>${NAME})${WHO}\s+${SAYS}(?:\s+\p{Lu}?[\p{L}\p{M}]+){0,2}[\s,:]*$`,
  'u',
)
const SPEAKERS = [
  new RegExp(String.raw`(?<name>${NAME})${WHO}\s+${SAYS}\b`, 'gu'),
  new RegExp(String.raw`\b(?:said|says|added)\s+(?<name>${NAME})`, 'gu'),
]
const OUTLETS = [
  /\b(?:told|said|tells|quoted by|citing|cited by|reported by|statement to)\s+(?:the\s+)?(?<name>[A-Z]{2,6}\b(?!\s\p{Lu})|(?:The\s)?\p{Lu}[\p{L}\p{M}]*[\p{Ll}][\p{L}\p{M}]+(?:\s\p{Lu}[\p{L}\p{M}]+){0,3})/gu,
  /\b[Aa]ccording to\s+(?:the\s+)?(?<name>[A-Z]{2,6}\b|\p{Lu}[\p{L}\p{M}]+(?:\s\p{Lu}[\p{L}\p{M}]+){0,3})/gu,
]
/** Words that begin a sentence or a title, not a name. */
const NO_NAME =
  /^(?:(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Today|Yesterday)\b|On\b|In\b|At\b|But\b|And\b|The\b|He\b|She\b|They\b|It\b|This\b|That\b|Meanwhile\b|Reports?\b)/u
const TITLE =
  /^(?:(?:US|UK|Former|Finance|Foreign|Home|Defence|Defense|Health|Interior|President|Vice|Prime|Minister|Chancellor|Secretary|Senator|Sen\.|Rep\.|Governor|Mayor|Judge|Justice|General|Gen\.|Captain|Dr\.?|Mr\.?|Mrs\.?|Ms\.?|Sir|Lord|Lady|Professor|Prof\.)\s+)+/u

const FEWEST_WORDS = 10
const MOST_WORDS = 45

/** The first quotation of a whole sentence; undefined if there is none. */
export function strongQuotation(
  paragraphs: readonly string[],
): (StrongQuotation & { index: number }) | undefined {
  for (const [index, text] of paragraphs.entries())
    for (const match of text.matchAll(QUOTED)) {
      const groups = match.groups ?? {}
      const words = (groups.curly ?? groups.straight ?? groups.angle ?? groups.low ?? '').trim()
      const count = words.split(/\s+/).length
      if (count < FEWEST_WORDS || count > MOST_WORDS || !/^\p{Lu}/u.test(words)) continue
      const after = AFTER.exec(text.slice(match.index + match[0].length))?.groups
      const before = BEFORE.exec(text.slice(0, match.index))?.groups
      const speaker = nameOf(after?.first ?? after?.second ?? before?.name ?? '')
      return { index, words: words.replace(/,$/, '.'), speaker }
    }
  return undefined
}

/** Speakers and news organisations that the text attributes statements to, in the order in which they occur. */
export function sourcesIn(paragraphs: readonly string[]): string[] {
  const found = paragraphs.flatMap((text) =>
    [...SPEAKERS, ...OUTLETS]
      .flatMap((pattern) => [...text.matchAll(pattern)])
      .sort((a, b) => a.index - b.index)
      .flatMap(({ groups }) => nameOf(groups?.name ?? '') ?? []),
  )
  return [...new Set(found)]
}

function nameOf(text: string): string | undefined {
  // The full stop of a sentence isn't part of the name, but the dot of an initial is.
  const name = text
    .replace(TITLE, '')
    .replace(/(?<=\p{Ll})\.$/u, '')
    .trim()
  return name === '' || NO_NAME.test(name) ? undefined : name
}
