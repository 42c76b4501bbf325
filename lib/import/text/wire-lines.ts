/** Agency copy, taken apart: what comes before the text, and the paragraphs of the text. */
export type WireCopy = {
  headline?: string
  slug?: string
  /** Names of authors. */
  byline: string[]
  /** Text of a date in a header or the dateline: `July 10`. */
  date?: string
  agency?: string
  place?: string
  paragraphs: Paragraph[]
  /** Lines and words that aren't part of the text, with the reason. */
  dropped: { words: string; reason: string; line: number }[]
}
/** `line`: its first line (1-based). Lines within it are kept; in a list, each is an item. */
type Paragraph = { text: string; line: number; isList?: boolean }

export const BULLET = /^[*•·▪●-]\s+(?=\S)/

const SLUG_LINE =
  /^(?:slug(?:line)?\s*:\s*(?<named>\S.*)|(?<bare>[A-Z\d]{2,}(?:[-/][A-Z\d]+)+-*|[A-Z]{2}(?:-[A-Z]{2,})*--[\p{L}\p{N}-]+(?:,\s[\p{L}\p{N} ]+)?))$/iu
const HEADER =
  /^(?<name>subject|headline|title|byline|by|author|date|dateline|slug|slugline|from|to|cc|reply-to|message-id|content-type|content-transfer-encoding|mime-version|received|sent|x-[\w-]+)\s*:\s*(?<value>.*)$/i
const BYLINE = /^(?:by|report by|story by|written by)[\s:]+(?<names>\p{Lu}[^.!?]{2,80})$/iu
/** The line after a byline. */
const POSITION =
  /^(?:(?:the )?associated press|reuters|(?:[\p{L}-]+ ){0,3}(?:writer|editor|correspondent|reporter))$/iu
const END = /^(?:#{2,4}|-\s*30\s*-|-{0,2}\s*ends?\s*-{0,2}|\/?ends\/?|\(end\))$/i
/** `NEW DELHI, July 10 (Agency) —`, `New Delhi:`, `LONDON (Reuters) -`. Places are in capitals or have a capital letter each. */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /-]\p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?:,\s\p{Lu}[\p{L}\p{M}.'’]*(?:\s\p{Lu}[\p{L}\p{M}.'’]*){0,2})?)(?<date>(?:\s*[,|]\s*|\s+)(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,?\s\d{4})?)?(?<agency>\s*[,|]?\s*\([\p{L}\p{M}\d./&' -]{2,40}\))?\s*(?<mark>—|–|--+|:|\s-(?=\s)|(?<=\))(?=\s+\p{Lu}))\s*(?=\S)/u
/** `नई दिल्ली:`, `नई दिल्ली, 10 जुलाई (भाषा)`, `القاهرة (رويترز) -`: in scripts without capitals. */
const CASELESS_DATELINE =
  /^(?<place>[\p{Lo}\p{M}]+(?:[ -][\p{Lo}\p{M}]+){0,2})(?<date>\s*[,،]\s*\p{Nd}{1,2}\s[\p{Lo}\p{M}]+)?(?<agency>\s*[,،]?\s*\([\p{Lo}\p{M}\s/&.-]{2,30}\))?\s*(?<mark>—|–|:(?!\s*["'“«‘„])|-(?=\s)|(?<=\))(?=\s))\s*(?=\S)/u
/** Words before a colon that aren't places. */
const NO_PLACE =
  /^(?:also|analysis|breaking|developing|editorial|exclusive|explained|explainer|fact ?check|interview|just in|latest|live|must|note|opinion|photos?|read|recap|review|says?|story|update[ds]?|video|watch|why|how|what|who)\b/i

/** Takes a file of agency copy apart. */
export function readWire(source: string): WireCopy {
  const copy: WireCopy = { byline: [], paragraphs: [], dropped: [] }
  const paragraphs = withoutHeaders(paragraphsOf(source), copy)
  while (paragraphs.length > 1) {
    const [first] = paragraphs
    if (first === undefined || !takeFirst(first, copy, paragraphs.length)) break
    paragraphs.shift()
  }
  const last = paragraphs.at(-1)
  if (last !== undefined && END.test(last.text)) {
    copy.dropped.push({ words: last.text, reason: 'the mark at the end of the copy', line: last.line })
    paragraphs.pop()
  }
  const [opening, ...rest] = paragraphs
  copy.paragraphs = opening === undefined ? [] : withLists([takeDateline(opening, copy), ...rest])
  return copy
}

/** Paragraphs are divided by blank lines; without any, each line is one. */
function paragraphsOf(source: string): Paragraph[] {
  const lines = source.replace(/\u00a0/g, ' ').split('\n')
  const hasBlank = source
    .trim()
    .split('\n')
    .some((line) => line.trim() === '')
  const paragraphs: Paragraph[] = []
  let open: Paragraph | undefined
  lines.forEach((content, index) => {
    const text = content.trim()
    if (text === '') open = undefined
    else if (open !== undefined && hasBlank) open.text += `\n${text}`
    else {
      open = { text, line: index + 1 }
      paragraphs.push(open)
    }
  })
  return paragraphs
}

/** Two or more lines with a bullet are a list, also where they are paragraphs. */
function withLists(paragraphs: readonly Paragraph[]): Paragraph[] {
  const result: Paragraph[] = []
  for (const paragraph of paragraphs) {
    const last = result.at(-1)
    const areItems = paragraph.text.split('\n').every((line) => BULLET.test(line))
    if (areItems && last?.isList !== undefined) {
      last.text += `\n${paragraph.text}`
      last.isList = true
    } else result.push({ ...paragraph, ...(areItems && { isList: paragraph.text.includes('\n') }) })
  }
  return result
}

/** Reads lines such as `Subject: …` at the top, as in a mail. */
function withoutHeaders(paragraphs: Paragraph[], copy: WireCopy): Paragraph[] {
  const [first, ...rest] = paragraphs
  const lines = first?.text.split('\n') ?? []
  const headers = lines.map((line) => HEADER.exec(line)?.groups)
  if (first === undefined || headers.length === 0 || headers.some((one) => one === undefined))
    return paragraphs
  headers.forEach((header, index) => {
    const { name = '', value = '' } = header ?? {}
    const key = name.toLowerCase()
    if (key === 'subject' || key === 'headline' || key === 'title') copy.headline = value
    else if (key === 'date' || key === 'sent') copy.date = value
    else if (key === 'slug' || key === 'slugline') copy.slug = value
    else if (key === 'byline' || key === 'by' || key === 'author') copy.byline = namesOf(value)
    else if (key === 'dateline') copy.place = value
    copy.dropped.push({ words: lines[index] ?? '', reason: `a header, ${key}`, line: first.line + index })
  })
  return rest
}

/** Slug line, headline and byline before the text. Returns whether the paragraph is one or more of these. */
function takeFirst({ text, line }: Paragraph, copy: WireCopy, left: number): boolean {
  const lines = text.split('\n')
  const taken = lines.every((one, index) => {
    const slug = SLUG_LINE.exec(one)?.groups
    const by = BYLINE.exec(one)?.groups
    let reason: string
    if (
      slug !== undefined &&
      copy.slug === undefined &&
      (slug.named !== undefined || one === one.toUpperCase() || /^[A-Z-]+--\S/.test(one))
    ) {
      copy.slug = slug.named ?? slug.bare ?? ''
      reason = 'the slug line, now the address'
    } else if (by?.names !== undefined && copy.byline.length === 0) {
      copy.byline = namesOf(by.names)
      reason = 'the byline, which the page shows above the text'
    } else if (copy.headline === undefined && isHeadline(one) && (lines.length > 1 || left > 1)) {
      copy.headline = one
      reason = 'the headline, which the page shows above the text'
    } else if (index > 0 && copy.byline.length > 0 && POSITION.test(one)) {
      reason = 'the position of the author'
    } else return false
    copy.dropped.push({ words: one, reason, line: line + index })
    return true
  })
  return taken
}

function isHeadline(line: string): boolean {
  return (
    line.length <= 160 &&
    !/[.:;,]["”’]?$/.test(line) &&
    !DATELINE.test(line) &&
    /\p{L}.*\s.*\p{L}/u.test(line) &&
    !/^also read|^read more/i.test(line)
  )
}

function takeDateline(paragraph: Paragraph, copy: WireCopy): Paragraph {
  const match = DATELINE.exec(paragraph.text) ?? CASELESS_DATELINE.exec(paragraph.text)
  const { place = '', date, agency, mark = '' } = match?.groups ?? {}
  const isBare = date === undefined && agency === undefined
  if (
    match === null ||
    (isBare && mark === ':' && NO_PLACE.test(place)) ||
    (isBare && mark.trim() === '-' && place !== place.toUpperCase())
  )
    return paragraph
  copy.place ??= place
    .split(', ')
    .map((part) => (part === part.toUpperCase() ? inTitleCase(part) : part))
    .join(', ')
  if (date !== undefined) copy.date ??= date.replace(/^[\s,|]+/, '')
  if (agency !== undefined) copy.agency = agency.replace(/[(),|]/g, '').trim()
  copy.dropped.push({
    words: match[0],
    reason: 'the dateline, which the page shows before the text',
    line: paragraph.line,
  })
  return { ...paragraph, text: paragraph.text.slice(match[0].length) }
}

const AGENCY = /[\s,]+(?:(?:the )?associated press|reuters|afp|ap|pti|ani|ians|upi|dpa|bloomberg)$/i

/** `ASHA RAO and Kim Lee, Reuters` */
function namesOf(text: string): string[] {
  const parts = text
    .replace(AGENCY, '')
    .split(/\s*(?:,\s*and\s|,|\sand\s|\s&\s|\s\|\s)\s*/i)
    .filter((name) => /^\p{L}[\p{L}\p{M}.'’-]*\s+\p{L}/u.test(name))
  return parts.map((name) => (name === name.toUpperCase() ? inTitleCase(name) : name))
}

function inTitleCase(text: string): string {
  return text
    .toLowerCase()
    .replace(/(^|[\s/'’-])(\p{L})/gu, (_, before: string, letter: string) => before + letter.toUpperCase())
}
