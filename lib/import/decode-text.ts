import { isUtf8 } from 'node:buffer'
import { MISREAD, MISREAD_CHARACTERS } from '@/lib/format/characters'

export type DecodedText = {
  /** Line ends made `\n`, no byte order mark. */
  text: string
  encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
}

/**
 * Decodes text. The encoding follows from a byte order mark, the zeros of UTF-16 or valid UTF-8; else it is
 * windows-1252.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = encodingOf(bytes)
  const decoded =
    encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes)
  return { text: decoded.replace(/\r\n?/g, '\n'), encoding }
}

/** Node.js 20 decodes windows-1252 as ISO-8859-1, except in a stream. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return new TextDecoder('windows-1252').decode(bytes, { stream: true })
}

const BYTES = new Map(
  Array.from({ length: 0x80 }, (_, index) => 0x80 + index).map((byte) => [
    decodeWindows1252(Uint8Array.of(byte)),
    byte,
  ]),
)

/**
 * A text with the letters that were meant, if UTF-8 was once read as windows-1252 and saved so: é for `Ã©`. Databases
 * that were moved to another server contain such text.
 */
export function repairLetters(text: string): string {
  if (!MISREAD.test(text)) return text
  return text.replace(MISREAD_CHARACTERS, (written) => {
    const bytes = Uint8Array.from(Array.from(written).flatMap((character) => BYTES.get(character) ?? []))
    return isUtf8(bytes) ? new TextDecoder().decode(bytes) : written
  })
}

/** Bytes that are examined for the zeros of UTF-16. */
const SAMPLE = 1_000

function encodingOf(bytes: Uint8Array): DecodedText['encoding'] {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = (parity: 0 | 1) => sample.filter((byte, index) => byte === 0 && index % 2 === parity).length
  const most = sample.length / 4
  if (zeros(1) > most && zeros(0) < most / 4) return 'utf-16le'
  if (zeros(0) > most && zeros(1) < most / 4) return 'utf-16be'
  return isUtf8(bytes) ? 'utf-8' : 'windows-1252'
}
