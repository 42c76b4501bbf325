/** `line`: its first line (1-based). Lines within it are kept; in a list, each is an item. */
export type Paragraph = { text: string; line: number; isList?: boolean }

/** What an editor must read before the copy is published. */
export type EditorCheck = { what: string; detail: string; line: number }

/** The end of the copy. */
const END = /^(?:#{2,4}|-\s*30\s*-|-{0,2}\s*ends?\s*-{0,2}|\/?ends\/?|\(end\))$/i
/** Between two pages: `(MORE)`, `2-2-2 MAYOR`, a line. Without the flag `i`, with which `\P{Ll}` is any character. */
const PAGE =
  /^(?:\(?[Mm](?:ore|ORE)(?: follows| FOLLOWS)?\)?(?:\.{3})?|(\d)-\1-\1(?:\s\P{Ll}*)?|_{3,}|(?:\*\s?){3,})$/u

export function isPageMark(text: string): boolean {
  return PAGE.test(text)
}

/** Marks and codes of an agency after the text: `NNNN`, `07101834`, `js/ab`, `--IANS`, `AFP 031200 GMT APR 21`. */
const TRAILER =
  /^(?:N{4}|\d{6,10}|\p{Ll}{2,4}(?:\/\p{Ll}{2,4})+|(?:--?\s?)?[A-Z]{2,6}|AP-[A-Z]{2}-\S+(?:\s\d+[A-Z]+)?|[A-Z]{2,4}\s\d{6}\s[A-Z]{3}\s[A-Z]{3}\s\d\d|_{3,}|(?:\*\s?){3,})$/u

export function isTrailer(text: string): boolean {
  return text.split('\n').every((line) => END.test(line) || TRAILER.test(line))
}

/** Words that agencies and press offices write to editors, not to readers. */
const FOR_EDITORS =
  /\b(?:not for (?:publication|release)|hold for release|sperrfrist|nicht zur veröffentlichung|notes? (?:to|for) editors?|eds(?:[.:]|\s+note)|advisory:|ne pas publier|sous embargo|no publicar|kill notice|mandatory kill)/iu
/** An embargo on copy: at the beginning of a line, or until a time. A trade embargo is text. */
const EMBARGO =
  /(?<=^\P{L}*)embargo\b(?=.{0,40}\d)|\bembargo(?:\s*:|\s+(?:until|till)\b|.{0,40}?(?<!\d)(?:\d{1,2}[:.]\d\d|\d{4}\s+(?:gmt|utc|hours|hrs)|\d{1,2}\s*[ap]\.?m)\b)|\bembargoed\b(?=.{0,40}\d|:)|\b(?:strict|under)(?: \p{L}+)? embargo\b(?!\s+(?:since|for|by|from)\b)/imu

export function isForEditors(text: string): boolean {
  return FOR_EDITORS.test(text) || EMBARGO.test(text)
}

export function checksOf(paragraphs: readonly Paragraph[]): EditorCheck[] {
  return paragraphs.flatMap(({ text, line }, at) => {
    const detail = text.slice(0, 200)
    if (END.test(text)) {
      const next = paragraphs[at + 1]
      return [
        {
          what: 'text after the end mark: another story, which needs a file of its own, or notes for editors',
          detail: (next?.text ?? text).slice(0, 200),
          line: next?.line ?? line,
        },
      ]
    }
    return isForEditors(text)
      ? [{ what: 'lines for editors, such as an embargo: follow them, then delete them', detail, line }]
      : []
  })
}
