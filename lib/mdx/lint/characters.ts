import { type LintContext, quote } from './context'

/** Control characters (line ends of another kind too), halves of surrogate pairs and noncharacters, which neither HTML nor XML may contain. */
const FORBIDDEN =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Reports each line with characters that a page can't show. */
export function checkCharacters(text: string, context: LintContext) {
  if (text.search(FORBIDDEN) === -1) return
  text.split('\n').forEach((line, index) => {
    const [character] = line.match(FORBIDDEN) ?? []
    if (character === undefined) return
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    context.report(
      index + 1,
      'body',
      `the invisible character U+${code} (� in ${quote(line.replace(FORBIDDEN, '�'))})`,
      'a space or a new line in its place: no page can show it (word processors leave such characters behind)',
    )
  })
}
