import { withoutControls } from '@/lib/format/characters'
import { decodeWindows1252 } from '../decode-text'

/** A part of a file as text. `repaired`: whether bytes in it weren't in the file's encoding. */
export type TextPart = { text: string; repaired: boolean }

/**
 * Decodes a file part by part, in the encoding that its byte order mark or XML declaration names. Bytes that aren't
 * UTF-8 in a file that should be are read as windows-1252, and control characters are left out: databases contain
 * both, and XML parsers refuse them.
 */
export async function* decodeStream(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<TextPart> {
  let decode: ((part: Uint8Array, isLast: boolean) => TextPart) | undefined
  for await (const part of bytes) {
    decode ??= decoderFor(part)
    yield clean(decode(part, false))
  }
  if (decode !== undefined) yield clean(decode(new Uint8Array(), true))
}

function clean({ text, repaired }: TextPart): TextPart {
  return { text: withoutControls(text), repaired }
}

function decoderFor(start: Uint8Array) {
  const [first, second] = start
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  const head = new TextDecoder('windows-1252').decode(start.subarray(0, 200))
  const declared = /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([\w.:-]+)["']/i.exec(head.replace(/^ï»¿/, ''))?.[1]
  const encoding = isUtf16 ? (first === 0xff ? 'utf-16le' : 'utf-16be') : knownEncoding(declared)
  if (encoding === 'utf-8') return mixedDecoder()
  const decoder = new TextDecoder(encoding)
  return (part: Uint8Array, isLast: boolean) => ({
    text: decoder.decode(part, { stream: !isLast }),
    repaired: false,
  })
}

function knownEncoding(label = 'utf-8'): string {
  try {
    const { encoding } = new TextDecoder(label)
    // A file that declares UTF-16 without a byte order mark is read here as bytes already.
    return encoding.startsWith('utf-16') ? 'utf-8' : encoding
  } catch (error) {
    if (error instanceof RangeError) return 'utf-8'
    throw error
  }
}

/** UTF-8 with windows-1252 in between. */
function mixedDecoder() {
  const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let rest = new Uint8Array()
  let isStart = true
  return (part: Uint8Array, isLast: boolean): TextPart => {
    const bytes = new Uint8Array(rest.length + part.length)
    bytes.set(rest)
    bytes.set(part, rest.length)
    const end = isLast ? bytes.length : endOfCharacters(bytes)
    rest = bytes.slice(end)
    const whole = bytes.subarray(0, end)
    const { text, repaired } = tryDecode(whole, strict)
    const isMarked = isStart && text.startsWith('\uFEFF')
    if (text !== '') isStart = false
    return { text: isMarked ? text.slice(1) : text, repaired }
  }
}

function tryDecode(bytes: Uint8Array, strict: TextDecoder): TextPart {
  try {
    return { text: strict.decode(bytes), repaired: false }
  } catch (error) {
    // TextDecoder throws a TypeError for bytes that aren't UTF-8.
    if (error instanceof TypeError) return { text: decodeMixed(bytes), repaired: true }
    throw error
  }
}

function decodeMixed(bytes: Uint8Array): string {
  const utf8 = new TextDecoder('utf-8', { ignoreBOM: true })
  let text = ''
  let start = 0
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceAt(bytes, at)
    if (length > 0) at += length
    else {
      text += utf8.decode(bytes.subarray(start, at)) + decodeWindows1252(bytes.subarray(at, at + 1))
      start = ++at
    }
  }
  return text + utf8.decode(bytes.subarray(start))
}

/** The number of bytes of the UTF-8 character at a place; 0 if there is none. */
function sequenceAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0
  if (lead < 0x80) return 1
  const length = lengthFor(lead)
  const second = bytes[at + 1] ?? 0
  const isTooShort = (lead === 0xe0 && second < 0xa0) || (lead === 0xf0 && second < 0x90)
  const isTooLong = (lead === 0xed && second > 0x9f) || (lead === 0xf4 && second > 0x8f)
  if (length === 0 || isTooShort || isTooLong) return 0
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0
  return length
}

function lengthFor(lead: number): number {
  if (lead >= 0xc2 && lead < 0xe0) return 2
  if (lead >= 0xe0 && lead < 0xf0) return 3
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0
}

/** Where the last whole character ends. */
function endOfCharacters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0
    if ((byte & 0xc0) === 0x80) continue
    return lengthFor(byte) > back ? bytes.length - back : bytes.length
  }
  return bytes.length
}
