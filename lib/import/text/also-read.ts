/** A reference in agency copy to another story. */
type AlsoRead = { headline: string; author?: string; label?: string; href?: string }
export type Piece = { text: string } | { alsoRead: AlsoRead; words: string }

const LEAD =
  /(?<![\p{L}\p{N}])(?<lead>(?:also|must)\s+(?:read|watch|see)|read\s+(?:also|more|next)|related(?:\s+(?:story|news))?|(?:यह|ये|इसे)\s+भी\s+(?:पढ़ें|पढ़ें|पढें|देखें)|और\s+(?:पढ़ें|पढ़ें)|(?:اقرأ|إقرأ|اقرا|شاهد|طالع|انظر)\s+(?:أيضا|أيضًا|أيضاً|ايضا|المزيد)|یہ\s+بھی\s+(?:پڑھیں|دیکھیں)|আরও\s+(?:পড়ুন|পড়ুন)|lesen\s+sie\s+auch|siehe\s+auch|mehr\s+zum\s+thema|auch\s+interessant|(?:lea|lee|vea)\s+(?:también|más)|[lt]e\s+puede\s+interesar|(?:à\s+)?lire\s+aussi|voir\s+aussi|(?:leia|veja)\s+(?:também|mais)|(?<=^\s*)(?:read|watch))\s*(?:[-–—:|]+|(?<=more|also|next)\s(?=["“‘']))\s*/iu
/** The beginning of a reference without a headline, followed by x. */
const ALONE = new RegExp(`^\\s*(?:${LEAD.source})x$`, 'iu')
const LABEL =
  /\s*(?:\||[-–—])\s*(?<label>watch|video|photos?|pics|gallery|listen|live|explained|opinion|exclusive)\.?\s*$/i
const AUTHOR = /\s+By\s+(?<author>\p{Lu}[\p{L}\p{M}.'’-]*(?:\s\p{Lu}[\p{L}\p{M}.'’-]*){1,3})\s*$/u
const ADDRESS = /\s*[([<]?(?<href>https?:\/\/[^\s)>\]]+)[)\]>]?\s*$/

/**
 * Takes references to other stories out of a paragraph: each goes to the end of its line, to the next reference or to
 * the end of a headline that `isKnown` knows.
 */
export function takeAlsoRead(paragraph: string, isKnown: (headline: string) => boolean): Piece[] {
  const lines = paragraph.split('\n')
  return lines.flatMap((line, at) => {
    // A headline can be on the line below `Also Read:`.
    if (at > 0 && ALONE.test(`${lines[at - 1] ?? ''} x`)) return []
    const whole = ALONE.test(`${line} x`) ? `${line} ${lines[at + 1] ?? ''}` : line
    return piecesOf(inBrackets(whole) ?? whole, isKnown)
  })
}

/** What is in the brackets around `[Also read: …]`. */
function inBrackets(line: string): string | undefined {
  const [, inside] = /^\s*[[(](.*)[\])]\s*$/.exec(line) ?? []
  return inside !== undefined && LEAD.exec(inside)?.index === 0 ? inside : undefined
}

function piecesOf(line: string, isKnown: (headline: string) => boolean): Piece[] {
  const match = LEAD.exec(line)
  if (match === null || !isLead(match, line)) return line.trim() === '' ? [] : [{ text: line.trim() }]
  const before = line.slice(0, match.index).trim()
  const rest = line.slice(match.index + match[0].length)
  const next = LEAD.exec(rest)
  const end = knownEnd(rest, isKnown) ?? (next !== null && isLead(next, rest) ? next.index : rest.length)
  const words = rest.slice(0, end)
  const alsoRead = alsoReadOf(words, match.groups?.lead ?? '')
  const own: Piece[] =
    alsoRead === undefined ? [{ text: match[0] + words }] : [{ alsoRead, words: match[0] + words }]
  return [...(before === '' ? [] : [{ text: before }]), ...own, ...piecesOf(rest.slice(end), isKnown)]
}

/**
 * Whether a match begins a reference. In running text it must have a capital letter: `Also Read - `, not `you can also
 * read: `.
 */
function isLead({ index, groups }: RegExpExecArray, line: string): boolean {
  const before = line.slice(0, index).trim()
  const lead = groups?.lead ?? ''
  return /^[\p{Lu}\p{Lo}]/u.test(lead) && (before === '' || /[.!?…।؟۔"”’')\]|]$/.test(before))
}

/** Where a headline of the archive at the beginning of a text ends. */
function knownEnd(text: string, isKnown: (headline: string) => boolean): number | undefined {
  const words = [...text.matchAll(/\S+/g)]
  for (let count = Math.min(words.length, 30); count >= 3; count--) {
    const last = words[count - 1]
    if (last === undefined) continue
    const end = last.index + last[0].length
    if (end < text.trimEnd().length && isKnown(text.slice(0, end))) return end
  }
  return undefined
}

function alsoReadOf(words: string, lead: string): AlsoRead | undefined {
  let headline = words.trim()
  const take = (pattern: RegExp, name: string) => {
    const match = pattern.exec(headline)
    if (match === null) return undefined
    headline = headline.slice(0, match.index).trim()
    return match.groups?.[name]
  }
  const href = take(ADDRESS, 'href')
  const label = take(LABEL, 'label') ?? (/watch$/i.test(lead) ? 'Watch' : undefined)
  const author = take(AUTHOR, 'author')
  headline = headline.replace(/[\s|–—-]+$/, '')
  if (!/[\p{L}\p{N}]/u.test(headline)) return undefined
  return {
    headline,
    author,
    label: label && label.charAt(0).toUpperCase() + label.slice(1).toLowerCase(),
    href,
  }
}
