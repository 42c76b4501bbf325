import { checksOf, type EditorCheck, isForEditors, isPageMark, isTrailer, type Paragraph } from './wire-marks'

/** Agency copy: slug line, headline, byline and dateline, and the paragraphs of the text. */
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
  /** What an editor must read before it is published: text after the end, notes for the desk. */
  checks: EditorCheck[]
}

export const BULLET = /^[*•·▪●-]\s+(?=\S)/

const SLUG_LINE =
  /^(?:slug(?:line)?\s*:\s*(?<named>\S.*)|(?<bare>[A-Z\d]{2,}(?:[-/][A-Z\d]+)+-*|[A-Z]{2}(?:-[A-Z]{2,})*--[\p{L}\p{N}-]+(?:,\s?[\p{L}\p{N} -]+)?))$/iu
const HEADER =
  /^(?<name>subject|headline|title|byline|by|author|date|dateline|slug|slugline|from|to|cc|reply-to|message-id|content-type|content-transfer-encoding|mime-version|received|sent|x-[\w-]+)\s*:\s*(?<value>.*)$/i
const BYLINE = /^(?:by|report by|story by|written by)[\s:]+(?<names>\p{Lu}[^.!?]{2,80})$/iu
/** `Von Anna Müller, dpa`: other languages, where only names have capitals. */
const OTHER_BYLINE =
  /^(?:[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR)\s+(?<names>\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}[\p{L}.'’-]+){1,3}(?:,\s\p{L}{2,10})?)$/u
/** The line after a byline. */
const POSITION =
  /^(?:(?:the )?associated press|reuters|(?:[\p{L}-]+ ){0,3}(?:writer|editor|correspondent|reporter))$/iu
/**
 * `NEW DELHI, July 10 (Agency) —`, `New Delhi:`, `LONDON (Reuters) -`. Places are in capitals or have a capital letter
 * each.
 */
const DATELINE =
  /^(?<place>\p{Lu}[\p{L}\p{M}.'’-]*(?:[ /-]\p{Lu}[\p{L}\p{M}.'’-]*){0,3}(?:,\s\p{Lu}[\p{L}\p{M}.'’]*(?:\s\p{Lu}[\p{L}\p{M}.'’]*){0,2})?)(?:\s\[\p{L}+\])?(?<date>(?:\s*[,|]\s*|\s+)(?:\p{L}{3,9}\.?\s\d{1,2}|\d{1,2}\s\p{L}{3,9}\.?)(?:,?\s\d{4})?)?(?<agency>\s*[,|]?\s*\([\p{L}\p{M}\d./&' -]{2,40}\))?\s*(?<mark>—|–|--+|:|\.-|\s-(?=\s)|(?<=\))(?=\s+\p{Lu}))\s*(?=\S)/u
/** `नई दिल्ली:`, `नई दिल्ली, 10 जुलाई (भाषा)`, `القاهرة (رويترز) -`: in scripts without capitals. */
const CASELESS_DATELINE =
  /^(?<place>[\p{Lo}\p{M}]+(?:[ -][\p{Lo}\p{M}]+){0,2})(?<date>\s*[,،]\s*\p{Nd}{1,2}\s[\p{Lo}\p{M}]+)?(?<agency>\s*[,،]?\s*\([\p{Lo}\p{M}\s/&.-]{2,30}\))?\s*(?<mark>—|–|:(?!\s*["'“«‘„])|-(?=\s)|(?<=\))(?=\s))\s*(?=\S)/u
/** Words before a colon that aren't places. */
const NO_PLACE =
  /^(?:also|analysis|breaking|developing|editorial|exclusive|explained|explainer|fact ?check|interview|just in|latest|live|must|note|opinion|photos?|read|recap|review|says?|story|text|update[ds]?|video|watch|why|how|what|who)\b/i

/** Divides a file of agency copy into its parts. */
export function readWire(source: string): WireCopy {
  const copy: WireCopy = { byline: [], paragraphs: [], dropped: [], checks: [] }
  const all = withoutHeaders(paragraphsOf(source), copy)
  const { above, paragraphs } = takeHead(all, copy)
  while (above.length === 0 && paragraphs.length > 1) {
    const [first] = paragraphs
    if (first === undefined || !takeFirst(first, copy, paragraphs.length)) break
    paragraphs.shift()
  }
  for (let last = paragraphs.at(-1); last !== undefined && isTrailer(last.text); last = paragraphs.at(-1)) {
    copy.dropped.push({ words: last.text, reason: 'the mark at the end of the copy', line: last.line })
    paragraphs.pop()
  }
  copy.checks.push(...checksOf(paragraphs))
  const text = paragraphs.filter(({ text: words, line }) => {
    if (isPageMark(words)) copy.dropped.push({ words, reason: 'a mark between two pages', line })
    return !isPageMark(words)
  })
  const [opening, ...rest] = text
  const second = rest.find((one) => isDateline(one.text))
  if (second !== undefined)
    copy.checks.push({
      what: 'a second dateline: if another story begins there, it needs a file of its own',
      detail: second.text.slice(0, 200),
      line: second.line,
    })
  copy.paragraphs = opening === undefined ? [] : withLists([...above, takeDateline(opening, copy), ...rest])
  return copy
}

/** Number of paragraphs that are searched for a dateline that ends the lines for the desk. */
const HEAD = 8

/** Whether a text begins with a dateline that names an agency or a date: lines above it are for the desk. */
function isDateline(text: string): boolean {
  const { date, agency } = (DATELINE.exec(text) ?? CASELESS_DATELINE.exec(text))?.groups ?? {}
  return date !== undefined || AGENCY_NAME.test(agency ?? '')
}
/** Names of agencies in brackets: `Jo Fox (Labour) – 12` isn't a dateline. */
const AGENCY_NAME =
  /\((?:\p{Lu}{2,6}|dpa|sid|epd|kna|[Aa]genc\p{L}+|Reuters|Kyodo|Xinhua|Bloomberg|Lusa|Belga|Ritzau|[^\p{Lu}\p{Ll}()]+)(?:[ /][^()]*)?\)/u

/** Takes the lines above such a dateline. `above`: those that are text, such as the points of Reuters. */
function takeHead(
  all: readonly Paragraph[],
  copy: WireCopy,
): { above: Paragraph[]; paragraphs: Paragraph[] } {
  const end = all.slice(0, HEAD).findIndex(({ text }) => isDateline(text))
  const head = all.slice(0, end)
  const isText = head.some(({ text }) => text.length > 80 && /[.!?।۔]["”’]?$/u.test(text))
  if (end < 1 || isText) return { above: [], paragraphs: [...all] }
  const above: Paragraph[] = []
  const titles: { text: string; line: number }[] = []
  const drop = (words: string, line: number, reason: string) => copy.dropped.push({ words, reason, line })
  for (const paragraph of head) {
    if (BULLET.test(paragraph.text)) {
      above.push(paragraph)
      continue
    }
    copy.checks.push(...checksOf([paragraph]))
    paragraph.text.split('\n').forEach((text, index) => {
      const line = paragraph.line + index
      const reason = takeLine(text, copy)
      if (reason !== undefined) drop(text, line, reason)
      else if (/^\(.*\)$/.test(text) || isForEditors(text) || !/\p{L}{2}/u.test(text))
        drop(text, line, DESK_LINE)
      else titles.push({ text, line })
    })
  }
  const names = titles.filter(({ text }) => !NO_HEADLINE.test(text))
  const title =
    names.findLast(({ text }) => /\p{Ll}.*\s|\p{Lo}.*\s/u.test(text) && !/^[A-Z]{3}\s\d/.test(text)) ??
    titles.at(-1)
  for (const { text, line } of titles)
    if (text !== title?.text) drop(text, line, DESK_LINE)
    else if (copy.headline === undefined) {
      copy.headline = text.replace(/\s+(?:=|\(LEAD(?: \d)?\))$/, '')
      drop(text, line, 'the headline, which the page shows above the text')
    } else drop(text, line, DESK_LINE)
  return { above, paragraphs: all.slice(end) }
}
const NO_HEADLINE = /\||\/\/\/$|^(?:attention|updated?(?!\s\d-)|urgent|flash|\d+\.\s)\b/iu
const DESK_LINE = 'a line of the agency above the text'

/** Slug line, byline and the position of the author; the reason for which a line isn't text. */
function takeLine(line: string, copy: WireCopy): string | undefined {
  const slug = SLUG_LINE.exec(line)?.groups
  const by = (BYLINE.exec(line) ?? OTHER_BYLINE.exec(line))?.groups
  if (
    slug !== undefined &&
    copy.slug === undefined &&
    (slug.named !== undefined || line === line.toUpperCase() || /^[A-Z-]+--\S/.test(line))
  ) {
    copy.slug = slug.named ?? slug.bare ?? ''
    return 'the slug line, now the address'
  }
  if (by?.names !== undefined && copy.byline.length === 0) {
    copy.byline = namesOf(by.names)
    return 'the byline, which the page shows above the text'
  }
  return copy.byline.length > 0 && POSITION.test(line) ? 'the position of the author' : undefined
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
  let lastLine = ''
  // Agencies indent the first line of a paragraph in place of a blank line.
  const indented = lines.filter((content) => /^(?: {2,}|\t)\S/.test(content)).length
  const isIndented = indented > 1 && indented < lines.length / 2
  lines.forEach((content, index) => {
    const text = content.trim()
    if (text === '') open = undefined
    else if (
      open !== undefined &&
      hasBlank &&
      BULLET.test(text) === BULLET.test(lastLine) &&
      !isDateline(text) &&
      !(isIndented && /^(?: {2,}|\t)\S/.test(content))
    )
      open.text += `\n${text}`
    else {
      open = { text, line: index + 1 }
      paragraphs.push(open)
    }
    lastLine = text
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

/** Above the headers of a mail in a mail. */
const FORWARDED =
  /^-{2,}\s*(?:(?:forwarded|original) message|(?:weitergeleitete|ursprüngliche) nachricht|message (?:transféré|d'origine)|mensaje (?:reenviado|original)|mensagem (?:encaminhada|original))\s*-{2,}$/i

/** Reads lines such as `Subject: …` at the top, as in a mail. */
function withoutHeaders(paragraphs: Paragraph[], copy: WireCopy): Paragraph[] {
  const [first, ...rest] = paragraphs
  const lines = first?.text.split('\n') ?? []
  if (first !== undefined && FORWARDED.test(lines[0] ?? '')) {
    copy.dropped.push({ words: lines[0] ?? '', reason: 'the mark of a forwarded mail', line: first.line })
    const text = lines.slice(1).join('\n')
    return withoutHeaders(text === '' ? rest : [{ text, line: first.line + 1 }, ...rest], copy)
  }
  const headers = lines.map((line) => HEADER.exec(line)?.groups)
  if (first === undefined || headers.length === 0 || headers.some((one) => one === undefined))
    return paragraphs
  headers.forEach((header, index) => {
    const { name = '', value = '' } = header ?? {}
    const key = name.toLowerCase()
    if (key === 'subject' || key === 'headline' || key === 'title')
      copy.headline = value.replace(/^(?:\s*(?:re|fwd?|wg|aw|rv|tr)\s*:)+\s*/i, '')
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
  const taken: WireCopy = { ...copy, dropped: [] }
  for (const [index, one] of lines.entries()) {
    let reason = takeLine(one, taken)
    if (
      reason === undefined &&
      taken.headline === undefined &&
      isHeadline(one) &&
      (lines.length > 1 || left > 1)
    ) {
      taken.headline = one
      reason = 'the headline, which the page shows above the text'
    }
    // If one line of a paragraph is text, the whole paragraph is.
    if (reason === undefined) return false
    taken.dropped.push({ words: one, reason, line: line + index })
  }
  Object.assign(copy, taken, { dropped: [...copy.dropped, ...taken.dropped] })
  return true
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

const AGENCY = /[\s,]+(?:(?:the )?associated press|reuters|afp|ap|pti|ani|ians|upi|dpa|efe|bloomberg)$/i

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
