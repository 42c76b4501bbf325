import type { DecodedText } from '../decode-text'

/** Files of other types that are named `.txt` or pasted, by how they begin. */
const TYPES: readonly [beginning: RegExp, problem: string][] = [
  [/^\s*\{\\rtf/, 'a file in RTF: save it as plain text'],
  [
    /^(?:\u00ef\u00bb\u00bf)?\s*<(?:!doctype\s+html|html|head|body)\b/i,
    'a page in HTML: save it as plain text',
  ],
  [/^%PDF-/, 'a file in PDF: save it as plain text'],
  [/^PK\p{Cc}\p{Cc}/u, 'a file of an office program, or a ZIP archive: save it as plain text'],
  [/^\u00d0\u00cf\p{Cc}\u00e0/u, 'a file of Microsoft Word: save it as plain text'],
  [/^(?:\p{Cc}PNG|\u00ff\u00d8\u00ff|GIF8)/u, 'a picture, not text'],
]

/** Short words of Hindi as typefaces such as Kruti Dev and DevLys have them: `है`, `और`, `के`, `की`, `को`, `में` … */
const KRUTI_DEV = /(?<![\w;])(?:gSA?|vkSj|ds|dh|dk|dks|esa|ls|us|fd|ij|Hkh|ugha|gSaA?|fy,|;g)(?![\w;])/g

/** Why text can't be agency copy, and what to do; undefined for text. */
export function textProblem(bytes: Uint8Array, { text, encoding }: DecodedText): string | undefined {
  const start = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  const type = TYPES.find(([beginning]) => beginning.test(start))
  if (type !== undefined) return type[1]
  if (!/[\p{L}\p{N}]/u.test(text)) return 'a file without text'
  const words = text.split(/\s+/).length
  if ((text.match(KRUTI_DEV)?.length ?? 0) > Math.max(2, words / 10))
    return 'Hindi in the codes of a typeface (Kruti Dev, DevLys), not in Unicode: convert it first'
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0
  const letters = text.match(/\S/g)?.length ?? 1
  return encoding === 'windows-1252' && foreign > letters / 3
    ? 'text in an encoding that isn’t known: save it as UTF-8'
    : undefined
}
