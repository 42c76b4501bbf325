import { createHash } from 'node:crypto'
import { momentIn } from '@/lib/format/dates'
import { archiveDate } from '../archive-date'
import type { ArchiveItem, Note, SkippedItem } from '../archive-item'
import { decodeText } from '../decode-text'
import { changed, draftTodo, todo } from '../notes'
import { isMail, readMail } from './read-mail'
import { textProblem } from './text-problem'
import { readWire } from './wire-lines'

export type WireOptions = {
  timeZone: string
  /** Milliseconds. */
  now: number
}

const MINUTE = 60_000

/** A file of agency copy, or a mail with it, as an item. `received`: when the file was written (milliseconds). */
export async function readWireItem(
  path: string,
  bytes: Uint8Array,
  received: number,
  { timeZone, now }: WireOptions,
): Promise<ArchiveItem | SkippedItem> {
  const decoded = decodeText(bytes)
  const notes: Note[] = []
  let { text } = decoded
  if (isMail(path, bytes)) {
    const mail = await readMail(bytes)
    text = mail.text
    if (mail.signature !== undefined)
      notes.push(changed('the signature of a mail was left out', mail.signature))
    for (const name of mail.attachments)
      notes.push(todo('a file attached to a mail, which isn’t imported', name))
  } else {
    const reason = textProblem(bytes, decoded)
    if (reason !== undefined) return { type: 'skipped', id: path, source: { file: path }, reason }
    if (decoded.encoding !== 'utf-8') notes.push(changed(`text in ${decoded.encoding}, converted to UTF-8`))
  }
  const copy = readWire(text)
  for (const { what, detail, line } of copy.checks) notes.push(draftTodo(what, detail, line))
  if (copy.headline === undefined) notes.push(draftTodo('no headline in the copy: write one'))
  if (copy.byline.length === 0 && copy.agency === undefined)
    notes.push(draftTodo('no author in the copy: add `authors` or a `credit`'))
  const id = path === '-' ? `- ${createHash('sha256').update(text).digest('hex').slice(0, 12)}` : path
  return {
    type: 'item',
    id,
    source: { file: path },
    kind: 'story',
    isIncomplete: true,
    headline: copy.headline ?? '',
    published:
      dateOf(copy.date, timeZone, now) ?? momentIn(timeZone, new Date(received - (received % MINUTE))),
    authors: copy.byline.map((name) => ({ name })),
    categories: [],
    tags: [],
    addresses: [],
    slug: copy.slug ?? copy.headline ?? firstWords(copy.paragraphs[0]?.text ?? ''),
    text: { format: 'wire', source: text, line: 1 },
    notes,
    credit: copy.byline.length === 0 ? copy.agency : undefined,
    dateline: copy.place,
  }
}

/** Words of an address that is made of the first sentence. */
const ADDRESS_WORDS = 9

function firstWords(text: string): string {
  return text.split(/\s+/).slice(0, ADDRESS_WORDS).join(' ')
}

/** A day without a year is the last one of that name. */
function dateOf(date: string | undefined, timeZone: string, now: number): string | undefined {
  if (date === undefined) return undefined
  const whole = archiveDate(date, timeZone)
  if (whole !== undefined) return whole.moment
  const year = new Date(now).getUTCFullYear()
  for (const one of [year, year - 1]) {
    const moment = archiveDate(`${date.replace(/,$/, '')} ${one}`, timeZone)?.moment
    if (moment !== undefined && Date.parse(moment) <= now) return moment
  }
  return undefined
}
