import { expect, test } from 'vitest'
import { missingWords, wordsOf } from '@/lib/import/count-words'
import { fitTree } from '@/lib/import/fit/fit-tree'
import { htmlToMdx } from '@/lib/import/html/html-to-mdx'
import { visibleText } from '@/lib/import/visible-text'
import { lintBody } from '@/lib/mdx/lint'
import { fc } from '@/tests/unit/property-testing'
import { bodyText } from '../body-text'

/** Text that browsers show, with everything that means something in Markdown or MDX. */
const words = fc
  .array(
    fc.constantFrom(
      'tide',
      'Quay',
      'naïve',
      'हिन्दी',
      'مرحبا',
      '港',
      '3',
      '1986.',
      '5*',
      '*x*',
      '**',
      '_a_',
      '`b`',
      '~~c~~',
      '[d](e)',
      '[[f]]',
      '[^1]',
      '#',
      '##g',
      '- h',
      '+',
      '•',
      '|',
      '> i',
      '{j}',
      '}',
      '&lt;k&gt;',
      '&lt;/p>',
      '&amp;copy;',
      '&nbsp;',
      ' \u200b ',
      'import l',
      'export default m',
      'www.n.org ',
      'https://o.org/_p_ ',
      'q@r.org ',
      '---',
      '===',
      '!',
      '\\',
      '\n',
      '"s"',
      "'t'",
      '“u”',
      '$v',
      '^[w]',
      ':---:',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .chain((parts) => fc.constantFrom('', ' ').map((space) => parts.join(space)))

const INLINE = [
  'b',
  'i',
  'em',
  'strong',
  'a href="https://x.org/y"',
  'a name="z"',
  'span',
  'u',
  's',
  'sub',
  'sup',
  'code',
  'q',
  'small',
  'font',
  'mark',
  'cite',
  'button',
  'x-y',
  'time',
]
const BLOCKS = [
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h6',
  'blockquote',
  'pre',
  'ul',
  'ol',
  'li',
  'dl',
  'dt',
  'dd',
  'table',
  'tr',
  'td',
  'th',
  'tbody',
  'figure',
  'figcaption',
  'section',
  'aside',
  'details',
  'summary',
  'form',
  'center',
  'address',
  'article',
]
const VOID = [
  '<br>',
  '<hr>',
  '<img src="/a.jpg" alt="x">',
  '<img src="data:x">',
  '<!-- note -->',
  '<!--more-->',
  '<wbr>',
  '<input value="v">',
]

/** HTML as archives contain it: nested anyhow, sometimes unclosed. */
const html = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    words,
    fc.constantFrom(...VOID),
    fc
      .tuple(
        fc.constantFrom(...INLINE, ...BLOCKS, ...BLOCKS),
        fc.array(tie('node'), { maxLength: 4 }),
        fc.boolean(),
      )
      .map(
        ([tag, inner, isClosed]) => `<${tag}>${inner.join('')}${isClosed ? `</${tag.split(' ')[0]}>` : ''}`,
      ),
  ),
})).node

test('loses no visible word, and passes the linter', () => {
  fc.assert(
    fc.property(fc.array(html, { minLength: 1, maxLength: 5 }), (nodes) => {
      const { body, wordsIn, dropped, notes } = htmlToMdx(nodes.join('\n'))
      fitTree(body, {
        link: (url) => ({ url }),
        story: () => undefined,
        links: { rewritten: 0, lost: [] },
        picture: (src) => ({ file: `/images${src}`, original: src }),
        credit: 'Photo',
        headline: 'Headline',
        notes,
        dropped,
        line: 1,
      })
      const before = wordsOf(wordsIn)
      const left = dropped.flatMap((one) => wordsOf(one.words))
      expect(missingWords(missingWords(before, wordsOf(visibleText(body))), left)).toEqual([])
      const text = bodyText(body)
      if (text === '') return
      const { findings } = lintBody({
        path: 'x.mdx',
        body: { text, line: 1, format: 'mdx' },
        kind: 'news',
        pictureProblem: () => undefined,
      })
      expect(findings.filter(({ found }) => found !== 'a body without words')).toEqual([])
    }),
    { numRuns: 300 },
  )
})
