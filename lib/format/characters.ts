/** All characters that XML 1.0 (section 2.2) forbids in documents. */
const FORBIDDEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** A letter or digit of a script that puts spaces between words. */
export const SPACED_LETTER =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{N}]/u

/** A text without control characters and halves of surrogate pairs, which break an XML document even when escaped. */
export function withoutControls(text: string): string {
  return text.replace(FORBIDDEN, '')
}

/** A text as HTML has it, between tags or in an attribute with double quotes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
