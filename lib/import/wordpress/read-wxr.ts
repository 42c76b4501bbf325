import { SaxesParser } from 'saxes'
import { decodeStream } from './decode-stream'

type WxrTerm = { domain: string; nicename: string; name: string }

/** An `<item>`, or a record of the channel (`wp:author`, `wp:category` …), as the file has it. */
export type WxrRecord = {
  name: string
  /** 1-based lines of its beginning and of its text. */
  line: number
  textLine: number
  /** Child elements with text, by name; the first of each name. */
  fields: Map<string, string>
  terms: WxrTerm[]
  /** Values of `wp:postmeta`, by key. */
  meta: Map<string, string[]>
  /** Comments by readers that were approved. */
  comments: number
  /** Why it couldn't be read completely. */
  damage?: { line: number; problem: string }
  /** The record ends before its end tag. */
  isCut: boolean
  /** Bytes in it, or near it, weren't in the file's encoding. */
  isRepaired: boolean
}

/** The first value of a key in `wp:postmeta`. */
export function metaOf({ meta }: WxrRecord, key: string): string {
  return meta.get(key)?.[0]?.trim() ?? ''
}

const RECORDS = new Set(['item', 'wp:author', 'wp:category', 'wp:tag', 'wp:term'])
const TEXT = 'content:encoded'

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) as a stream. Facts of the channel come as one record named `channel` before
 * the first other record. A file that breaks off gives all records before the break, then the one that is cut, or a
 * record named `end`.
 */
export async function* readWxr(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<WxrRecord> {
  const reader = new WxrReader()
  for await (const { text, repaired } of decodeStream(bytes)) yield* reader.read(text, repaired)
  yield* reader.end()
}

class WxrReader {
  private readonly parser = new SaxesParser({ xmlns: false, position: true })
  private readonly done: WxrRecord[] = []
  private readonly channel: WxrRecord
  private record: WxrRecord | undefined
  /** Names of the open elements. */
  private readonly path: string[] = []
  private text = ''
  private term: { domain: string; nicename: string } | undefined
  private meta = { key: '', value: '' }
  private comment = { type: '', approved: '' }
  private isRepaired = false
  private hasChannel = false
  private isComplete = false

  constructor() {
    this.channel = this.newRecord('channel')
    this.parser.on('opentag', ({ name, attributes }) => this.open(name, attributes))
    this.parser.on('closetag', ({ name }) => this.close(name))
    const add = (text: string) => {
      this.text += text
    }
    this.parser.on('text', add)
    this.parser.on('cdata', add)
    this.parser.on('error', ({ message }) => this.damaged(message))
  }

  *read(text: string, repaired: boolean): Generator<WxrRecord> {
    this.isRepaired = repaired
    if (repaired && this.record !== undefined) this.record.isRepaired = true
    this.parser.write(text)
    yield* this.done.splice(0)
  }

  *end(): Generator<WxrRecord> {
    const { record } = this
    if (record !== undefined) this.cut(record, 'the file ends within it')
    this.finishChannel()
    if (!this.isComplete && record === undefined)
      this.cut(this.newRecord('end'), 'the file ends before </rss>')
    yield* this.done.splice(0)
  }

  private open(name: string, attributes: Readonly<Record<string, string>>) {
    this.text = ''
    if (RECORDS.has(name) && (this.record === undefined || name === 'item')) {
      if (this.record !== undefined) this.cut(this.record, 'the next item begins within it')
      this.finishChannel()
      this.record = this.newRecord(name)
      this.path.length = 0
    }
    this.path.push(name)
    if (this.record === undefined) return
    if (name === TEXT) this.record.textLine = this.parser.line
    if (name === 'category')
      this.term = { domain: attributes.domain ?? 'category', nicename: attributes.nicename ?? '' }
    if (name === 'wp:postmeta') this.meta = { key: '', value: '' }
    if (name === 'wp:comment') this.comment = { type: '', approved: '1' }
  }

  private close(name: string) {
    const { record, text } = this
    this.path.pop()
    this.text = ''
    if (name === 'rss') this.isComplete = true
    if (record === undefined) {
      if (!this.channel.fields.has(name)) this.channel.fields.set(name, text.trim())
      return
    }
    if (this.path.length === 0) {
      this.record = undefined
      this.done.push(record)
    } else this.field(record, name, text)
  }

  private field(record: WxrRecord, name: string, text: string) {
    const [, parent] = this.path
    if (name === 'wp:meta_key') this.meta.key = text
    else if (name === 'wp:meta_value') this.meta.value = text
    else if (name === 'wp:postmeta')
      record.meta.set(this.meta.key, [...(record.meta.get(this.meta.key) ?? []), this.meta.value])
    else if (name === 'wp:comment_type') this.comment.type = text
    else if (name === 'wp:comment_approved') this.comment.approved = text
    else if (name === 'wp:comment') {
      if (/^(?:comment)?$/.test(this.comment.type) && this.comment.approved === '1') record.comments++
    } else if (name === 'category' && this.term !== undefined) record.terms.push({ ...this.term, name: text })
    else if (parent === undefined && !record.fields.has(name)) record.fields.set(name, text)
  }

  private damaged(message: string) {
    // Entities of HTML, which are decoded later.
    if (/entity/.test(message)) return
    const problem = message.replace(/^[^:]*:?\d+:\d+: /, '')
    const record = this.record ?? this.channel
    record.damage ??= { line: this.parser.line, problem }
  }

  private cut(record: WxrRecord, problem: string) {
    record.isCut = true
    record.damage = { line: this.parser.line, problem: record.damage?.problem ?? problem }
    this.record = undefined
    this.done.push(record)
  }

  private finishChannel() {
    if (this.hasChannel) return
    this.hasChannel = true
    this.done.push(this.channel)
  }

  private newRecord(name: string): WxrRecord {
    const { line } = this.parser
    return {
      name,
      line,
      textLine: line,
      fields: new Map(),
      terms: [],
      meta: new Map(),
      comments: 0,
      isCut: false,
      isRepaired: this.isRepaired,
    }
  }
}
