import { quote } from '@/lib/content/finding'
import { codeOf, strayDirection } from '@/lib/format/characters'
import type { LintContext } from './context'

/** Control characters (line ends of another kind too), halves of surrogate pairs and noncharacters, which neither HTML nor XML may contain. */
const FORBIDDEN =
  /[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FDCF}\u{FDF0}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Reports each line with characters that a page can't show. */
export function checkCharacters(text: string, context: LintContext) {
  if (!/[\u202a-\u202e\u2066-\u2069]/.test(text) && text.search(FORBIDDEN) === -1) return
  text.split('\n').forEach((line, index) => {
    const turn = strayDirection(line)
    if (turn !== undefined)
      context.report(index + 1, {
        found: `the invisible character ${codeOf(turn)}, which changes the direction of the text after it`,
        expected: 'no such character: delete it (Arabic and Hebrew are read correctly without it)',
      })
    const [character] = line.match(FORBIDDEN) ?? []
    if (character === undefined) return
    context.report(index + 1, {
      found: `the invisible character ${codeOf(character)} (� in ${quote(line.replace(FORBIDDEN, '�'))})`,
      expected:
        'a space or a new line in its place: no page can show it (word processors leave such characters behind)',
    })
  })
}

/**
 * Reports text with U+FFFD, which replaces lost characters and references such as `&#146;`, and U+FFFC, which word processors leave
 * in place of a picture.
 */
export function checkLostCharacters(context: LintContext) {
  for (const node of context.all('text')) {
    const at = node.value.search(/[\ufffc\ufffd]/)
    if (at === -1) continue
    if (node.value.charAt(at) === '\ufffc')
      context.report(node, {
        found: `the invisible character U+FFFC (${quote(node.value.slice(Math.max(0, at - 40), at + 40))}), where a picture or another object was`,
        expected: 'a block such as <Figure> in its place, or nothing',
      })
    else
      context.report(node, {
        found: `a character that was lost (${quote(node.value.slice(Math.max(0, at - 40), at + 40))})`,
        expected:
          'the character itself, such as ’ for `&#146;`: its number is of another encoding than Unicode',
      })
  }
}
