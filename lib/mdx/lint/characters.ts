import { quote } from '@/lib/content/finding'
import { codeOf, MISREAD, PRIVATE_USE, strayDirection } from '@/lib/format/characters'
import type { LintContext } from './context'

/**
 * Control characters (line ends of another kind too), halves of surrogate pairs and noncharacters, which neither HTML
 * nor XML may contain.
 */
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

type Lost = { pattern: RegExp; found: (character: string, around: string) => string; expected: string }

const LOST: readonly Lost[] = [
  {
    pattern: /\ufffc/,
    found: (_, around) => `the invisible character U+FFFC (${around}), where a picture or another object was`,
    expected: 'a block such as <Figure> in its place, or nothing',
  },
  {
    pattern: /\ufffd/,
    found: (_, around) => `a character that was lost (${around})`,
    expected: 'the character itself, such as ’ for `&#146;`: its number is of another encoding than Unicode',
  },
  {
    pattern: MISREAD,
    found: (characters, around) => `letters that were damaged, \`${characters}\` (${around})`,
    expected: 'the letters themselves, such as é for `Ã©`: the text was read in another encoding than UTF-8',
  },
  {
    pattern: PRIVATE_USE,
    found: (character, around) =>
      `the character ${codeOf(character)} (${around}), which readers see as an empty box`,
    expected:
      '`- ` for a bullet at the beginning of a line, or the sign itself: only one typeface has this one',
  },
]

/**
 * Reports characters that were lost or damaged on the way into the file: U+FFFD, which replaces lost characters and
 * references such as `&#146;`; U+FFFC, which word processors leave in place of a picture; text in a wrong encoding;
 * signs of a single typeface.
 */
export function checkLostCharacters(context: LintContext) {
  for (const node of context.all('text'))
    for (const { pattern, found, expected } of LOST) {
      const match = pattern.exec(node.value)
      if (match === null) continue
      const around = quote(node.value.slice(Math.max(0, match.index - 40), match.index + 40))
      context.report(node, { found: found(match[0], around), expected })
      break
    }
}
