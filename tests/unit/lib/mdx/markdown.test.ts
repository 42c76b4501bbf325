import { describe, expect, test } from 'vitest'
import { type MarkdownOptions, markdownTree, writeMarkdown } from '@/lib/mdx/markdown'
import { STUB_SITE } from './stub-site'

const written = (text: string, options: Partial<MarkdownOptions> = {}, format: 'mdx' | 'md' = 'mdx') =>
  writeMarkdown(
    markdownTree(
      { text, line: 1, format },
      { absoluteUrl: (href) => new URL(href, 'https://s.org/a/b').href, site: STUB_SITE, ...options },
    ),
  )

describe('a body as Markdown', () => {
  test('is CommonMark with GFM, its addresses absolute', () => {
    expect(
      written('A *b* [c](/x#y) and [d].\n\n[d]: /z\n\n| e |\n| - |\n| f |\n\nNote[^1]\n\n[^1]: Foot.'),
    ).toBe(
      'A *b* [c](https://s.org/x#y) and [d].\n\n[d]: https://s.org/z\n\n| e |\n| - |\n| f |\n\nNote[^1]\n\n[^1]: Foot.\n',
    )
  })

  test('of plain Markdown keeps its angle brackets and braces', () => {
    expect(written('1 < 2 and {x}', {}, 'md')).toBe('1 < 2 and {x}\n')
  })

  test('begins with the dateline', () => {
    expect(written('Words.', { dateline: { place: 'New Delhi', language: 'en' } })).toBe(
      '**NEW DELHI —** Words.\n',
    )
  })

  test.each([
    ['a pull quote', '<PullQuote speaker="A*" role="R">One.</PullQuote>', '> One.\n>\n> — A\\*, R\n'],
    ['a pull quote of paragraphs', '<PullQuote>\n\nOne.\n\nTwo.\n\n</PullQuote>', '> One.\n>\n> Two.\n'],
    [
      'a card',
      '<AlsoRead href="https://e.org/" headline="A [b]" author="C" label="Watch" />',
      'Also read on e.org: [Watch: A \\[b\\]](<https://e.org/>) (C)\n',
    ],
    [
      'a picture',
      '<Figure src="a b.png" alt="a]b" credit="C" caption="# D" />',
      '![a\\]b](<https://e.org/a b.png>)\n\n\\# D C\n',
    ],
    ['takeaways', '<KeyPoints>\n\n- a\n- b\n\n</KeyPoints>', '**Key points**\n\n- a\n- b\n'],
    ['a box', '<FactBox title="T">\n\nB.\n\n- c\n\n</FactBox>', '> **T**\n>\n> B.\n>\n> - c\n'],
    [
      'a timeline',
      '<Timeline>\n  <Event at="2026-01-01" title="T">A.</Event>\n  <Event at="2026-01-02" title="U">\n\n  B.\n\n  C.\n\n  </Event>\n</Timeline>',
      '- **on 2026-01-01: T**\n\n  A.\n\n- **on 2026-01-02: U**\n\n  B.\n\n  C.\n',
    ],
    ['an embed', '<Embed url="https://e.org/v" title="V" />', '[V](<https://e.org/v>) (e.org)\n'],
    [
      'an update',
      '<LiveUpdate at="2026-01-01T00:00:00Z" headline="H" author="n" key="true">\n\nW.\n\n</LiveUpdate>',
      '**Key moments**\n\n- noon [H](https://s.org/a/b#2026-01-01-0000-h)\n\n## H\n\nnoon · Key moment · N\n\nW.\n',
    ],
    ['a card without a story', '<AlsoRead story="a/b" />\n\nWords.', 'Words.\n'],
  ])('writes %s in words', (_, block, markdown) => {
    expect(written(block)).toBe(markdown)
  })

  test('finds a block that shares a paragraph with another', () => {
    expect(
      written('<Embed url="https://e.org/v" title="V" /> <Embed url="https://e.org/w" title="W" />'),
    ).toBe('[V](<https://e.org/v>) (e.org)\n\n[W](<https://e.org/w>) (e.org)\n')
  })
})
