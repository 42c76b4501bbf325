import PostalMime from 'postal-mime'
import { visibleText } from '../html/elements'
import { parseHtml } from '../html/html-to-mdx'

/** A mail with agency copy as text: its subject and date as headers, then its words. */
export type MailText = { text: string; attachments: string[]; signature?: string }

/** Headers that every mail has, and that agency copy never has. */
const HEADERS =
  /^(?:return-path|received|delivered-to|message-id|mime-version|content-type|x-[\w-]+|dkim-signature)\s*:/im

/** Whether bytes are a mail as it was sent, not text that was copied from one. */
export function isMail(path: string, bytes: Uint8Array): boolean {
  const [head = ''] = Buffer.from(bytes.subarray(0, 20_000))
    .toString('latin1')
    .trimStart()
    .split(/\r?\n\r?\n/)
  const lines = head.split(/\r?\n(?![ \t])/)
  const areHeaders = lines.length > 1 && lines.every((line) => /^[\w-]+\s*:/.test(line))
  return areHeaders && (HEADERS.test(head) || /\.eml$/i.test(path))
}

export async function readMail(bytes: Uint8Array): Promise<MailText> {
  const { subject = '', date, text, html, attachments } = await PostalMime.parse(bytes)
  const whole = text?.trim() ? text : visibleText(parseHtml(html ?? '')).replace(/\s*\n\s*/g, '\n\n')
  const { body, signature } = withoutSignature(whole.replace(/\r\n?/g, '\n'))
  const headers = [
    subject.trim() === '' ? '' : `Subject: ${subject.trim()}`,
    date === undefined ? '' : `Date: ${date}`,
  ]
  return {
    text: `${headers.filter((line) => line !== '').join('\n')}\n\n${body}`,
    attachments: attachments.map(({ filename, mimeType }) => filename ?? mimeType),
    signature: signature?.replace(/\s+/g, ' ').trim() || undefined,
  }
}

/** Lines that a signature has at most. */
const LONGEST_SIGNATURE = 12
/** `---- Forwarded message ----`: the forwarded mail is below the signature of the person who forwards it. */
const FORWARDED = /^-{2,}\s*\p{L}.*-{2,}$/mu

function withoutSignature(text: string): { body: string; signature?: string } {
  const at = text.lastIndexOf('\n-- \n')
  const signature = text.slice(at + '\n-- \n'.length)
  if (at === -1 || signature.trimEnd().split('\n').length > LONGEST_SIGNATURE || FORWARDED.test(signature))
    return { body: text }
  return { body: text.slice(0, at), signature }
}
