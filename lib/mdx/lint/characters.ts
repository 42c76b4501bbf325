import { quote } from '@/lib/content/finding'
import type { LintContext } from './context'

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
    context.report(index + 1, {
      found: `the invisible character U+${code} (� in ${quote(line.replace(FORBIDDEN, '�'))})`,
      expected:
        'a space or a new line in its place: no page can show it (word processors leave such characters behind)',
    })
  })
}

/** Reports text with U+FFFD, which replaces lost characters and references such as `&#146;`. */
export function checkLostCharacters(context: LintContext) {
  for (const node of context.all('text')) {
    const at = node.value.indexOf('\ufffd')
    if (at === -1) continue
    context.report(node, {
      found: `a character that was lost (${quote(node.value.slice(Math.max(0, at - 40), at + 40))})`,
      expected:
        'the character itself, such as ’ for `&#146;`: its number is of another encoding than Unicode',
    })
  }
}
