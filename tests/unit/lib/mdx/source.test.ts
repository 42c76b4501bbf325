import type { Nodes } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { prepareSource } from '@/lib/mdx/source'
import { fc } from '@/tests/unit/property-testing'

const markdown = unified().use(remarkParse).use(remarkGfm).freeze()
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).freeze()

function prepare(text: string): string {
  return prepareSource({ text, line: 1, format: 'mdx' })
}

/** What a reader gets: words, code and links of a body, white space as HTML shows it. */
function said(tree: Nodes) {
  let words = ''
  const code: string[] = []
  const links: string[] = []
  visit(tree, (node) => {
    if (node.type === 'text') words += node.value
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'break') words += ' '
    if (node.type === 'code' || node.type === 'inlineCode') code.push(node.value)
    if (node.type === 'link' || node.type === 'definition') links.push(node.url)
  })
  return { words: words.replace(/\s+/g, ' ').trim(), code, links }
}

/** A link in a link’s words and a tag cut in two by a quote: not plain text. */
const NO_PLAIN_TEXT = /\[[\s\S]*<[\s\S]*\]\(|\]\(\s*<|<\w[\w\s]*\n>/

/** Whether plain Markdown finds HTML other than comments in a text, or would swallow text after one. */
function hasTags(text: string): boolean {
  let found = false
  visit(markdown.parse(text), 'html', ({ value }) => {
    found ||= !/^<!--[^>]*-->$/.test(value)
  })
  return found
}

describe('prepareSource', () => {
  test.each([
    ['a less-than sign before a number', 'Under <5 knots, 5 <6 and 5<6.', 'Under <5 knots, 5 <6 and 5<6.'],
    ['arrows and comparisons', 'a <- b, x <= y, <3, 5 < 6', 'a <- b, x <= y, <3, 5 < 6'],
    ['a letter after a less-than sign', 'if a <b and c', 'if a <b and c'],
    ['empty angle brackets', 'a <> b </> c', 'a <> b </> c'],
    ['ampersands', 'a & b, AT&T, R&D; fish &amp; chips', 'a & b, AT&T, R&D; fish & chips'],
    ['typographic quotes', '“I’m ‘here’,” she said – twice…', '“I’m ‘here’,” she said – twice…'],
    [
      'an autolink',
      'See <https://example.org/a_b_c*d*?x=1&copy=2>.',
      'See https://example.org/a_b_c*d*?x=1&copy=2.',
    ],
    ['a mail address', 'Write to <news_desk@example.org>.', 'Write to news_desk@example.org.'],
    ['a paragraph that begins with import', 'import duties rose', 'import duties rose'],
    ['a paragraph that begins with export', 'export volumes {', undefined],
    ['escapes', 'a \\<b> \\` <- \\{', 'a <b> ` <- {'],
  ])('keeps the text: %s', (_, text, words) => {
    if (words !== undefined) expect(said(mdx.parse(prepare(text))).words).toBe(words)
    else expect(() => mdx.parse(prepare(text))).toThrow('{')
  })

  test('turns autolinks into links to the very same address', () => {
    const text = '<https://example.org/a?b=1&copy=2&lt;3> <mail@example.org> <HTTPS://EXAMPLE.ORG>'
    expect(said(mdx.parse(prepare(text))).links).toEqual(said(markdown.parse(text)).links)
  })

  test.each([
    ['a code span', 'Type `a <- b <https://x.org> <!-- c -->` here <- so'],
    ['a code span of two ticks', 'Type ``a ` <- b`` here <- so'],
    ['a code span over two lines', 'Type `a <-\nb` here <- so'],
    ['a fence', '```js\na <- b <!-- c -->\n```\n\na <- b'],
    ['a fence of tildes', '~~~\na <- b\n```\n<https://x.org>\n~~~~\n\na <- b'],
    ['a fence in a list', '- one\n\n  ```\n  a <- b\n  ```\n\na <- b'],
    ['a fence in a quote', '> ```\n> a <- b\n> ```\n\na <- b'],
    ['a fence that isn’t closed', 'a <- b\n\n```\na <- b\n<!-- c -->'],
    ['ticks that open nothing', 'a ` b <- c\n\nd ` e <- f'],
    ['an escaped tick', 'a \\` b <- c ` d'],
  ])('leaves code as it is: %s', (_, text) => {
    expect(said(mdx.parse(prepare(text)))).toEqual(said(markdown.parse(text)))
  })

  test.each([
    ['between paragraphs', 'One.\n\n<!-- a\n\nb <i> {c} -->\n\nTwo.', ['One.', 'Two.']],
    ['in a line', 'One <!-- x --> two.', ['One two.']],
    ['within a paragraph, over lines', 'One <!-- x\ny\nz --> two\nthree.', ['One two three.']],
    ['at the end of a line', 'One <!-- x -->\ntwo.', ['One two.']],
    ['of a few characters', 'One<!-->two<!--->three<!---->four', ['Onetwothreefour']],
    ['in a quote', '> <!-- x -->\n> One.', ['One.']],
  ])('drops a comment %s', (_, text, paragraphs) => {
    const tree = mdx.parse(prepare(text))
    const found: string[] = []
    visit(tree, 'paragraph', (node) => {
      found.push(said(node).words)
    })
    expect(found).toEqual(paragraphs)
    visit(tree, 'break', () => expect.unreachable('a comment became a line break'))
  })

  test.each([
    [
      '<PullQuote speaker=“Kim Darroch” role=‘the UK’s man’>',
      '<PullQuote speaker="Kim Darroch" role="the UK’s man">',
    ],
    ['<FactBox title="He said =“no”">', '<FactBox title="He said =“no”">'],
    ['<Figure src="/a.png" alt="x < y ` z" />`a <- b`', '<Figure src="/a.png" alt="x < y ` z" />`a <- b`'],
    ['<Figure\n  src=“/a.png”\n  alt="b"\n/>', '<Figure\n  src="/a.png"\n  alt="b"\n/>'],
  ])('gives the attributes of a block straight quotes: %s', (text, prepared) => {
    expect(prepare(text)).toBe(prepared)
  })

  test.each([
    'A {price} of {1 + 1}.',
    '<script>alert(1)</script>',
    '<PullQuote\n\nNever finished.',
    '<Figure src="/a.png"',
    'A comment <!-- without end',
    '<!DOCTYPE html>',
    'import x from "y"',
    "export const a = 'b'",
    '<div class="a">b</div>',
    '[a](<b c>) and\n\n[d]: <e f>',
  ])('leaves other syntax to the linter: %s', (text) => {
    expect(prepare(text)).toBe(text)
  })

  test('leaves plain Markdown alone', () => {
    const text = 'a <- b <https://x.org> <!-- c -->\n\n    <code>\n\nimport duties'
    expect(prepareSource({ text, line: 1, format: 'md' })).toBe(text)
  })

  const fragment = fc.constantFrom(
    ...[
      'word',
      'Ünïcode',
      '5',
      '<',
      '<-',
      '<=',
      '<6',
      '< ',
      '&',
      '& ',
      '&amp;',
      '->',
      '“quoted”',
      '’s',
      '…',
      '—',
    ],
    ...[
      ' ` ',
      ' `` ',
      '\n```\n',
      '\n~~~\n',
      '`a <- b`',
      '\\',
      '\\<',
      '*',
      '_',
      '**',
      '[',
      ']',
      '](/a/b)',
      '(',
      ')',
      '|',
    ],
    ...[
      ' <https://example.org/a_b> ',
      ' <a@b.org> ',
      '!<a@b.org> ',
      'word <!-- c --> ',
      'import ',
      'export ',
      '@',
      '!',
      '~',
      '#',
    ],
    ...[' ', ' ', ' ', '\n', '\n', '\n\n', '\n- word', '\n1. word', '\n> word'],
  )
  /** Without indented lines: those of four spaces are code in plain Markdown and text in MDX. */
  const plainText = fc
    .array(fragment, { maxLength: 25 })
    .map((parts) => parts.join('').replace(/^[ \t]+/gm, ''))
    .filter((text) => !hasTags(text) && !NO_PLAIN_TEXT.test(text))

  test('any plain text keeps its lines and its text', () => {
    fc.assert(
      fc.property(plainText, (text) => {
        const prepared = prepare(text)
        expect(prepared.split('\n').length).toBe(text.split('\n').length)
        const tree = parseOrRefuse(prepared)
        // Where backticks make code of a `<` at the head of a line MDX can't parse it: it is reported, never changed silently.
        if (tree === undefined) expect(text).toContain('`')
        else expect(said(tree)).toEqual(said(markdown.parse(text)))
      }),
      { numRuns: 1000 },
    )
  })
})

function parseOrRefuse(source: string): Nodes | undefined {
  try {
    return mdx.parse(source)
  } catch {
    // A syntax error is the parser's answer.
    return undefined
  }
}
