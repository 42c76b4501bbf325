import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { plainBlocks } from '@/components/editions/plain/blocks'
import { PlainFigure } from '@/components/editions/plain/figure'
import { storyBlocks } from '@/components/story/blocks'
import { renderBody } from '@/lib/mdx/render'
import { wordsOf } from '@/lib/words/words'
import { STUB_SITE } from '../../lib/mdx/stub-site'

const page = storyBlocks(wordsOf({ language: 'en' }))
const plain = plainBlocks({ addressOf: (href) => href, Figure: PlainFigure })

const markup = async (text: string, components: typeof page | typeof plain, format: 'mdx' | 'md' = 'mdx') =>
  renderToStaticMarkup(await renderBody({ text, line: 1, format }, { components, site: STUB_SITE }))

const TABLE = '| a | b | c |\n| --- | ---: | :-: |\n| 1 | 2 | 3 |'

describe('a table', () => {
  test.each(['mdx', 'md'] as const)(
    'of a page is aligned by class, without inline styles (%s)',
    async (format) => {
      const html = await markup(TABLE, page, format)
      expect(html).not.toContain('style=')
      expect(html).toContain('<th scope="col" class="align-right">b</th>')
      expect(html).toContain('<td class="align-right">2</td>')
      expect(html).toContain('<td class="align-center">3</td>')
      expect(html).toContain('<td>1</td>')
    },
  )

  test('of a page scrolls in a container that a keyboard reaches', async () => {
    expect(await markup(TABLE, page)).toMatch(
      /^<div class="table-scroll" role="group" aria-label="Table" tabindex="0"><table>/,
    )
  })

  test('in a block is wrapped and aligned as well', async () => {
    const html = await markup(`<FactBox title="t">\n\n${TABLE}\n\n</FactBox>`, page)
    expect(html).toContain('<div class="table-scroll"')
    expect(html).toContain('<td class="align-right">2</td>')
  })

  test('of a feed or the light edition is aligned by attribute', async () => {
    const html = await markup(TABLE, plain)
    expect(html).not.toMatch(/style=|class=/)
    expect(html).toContain('<td align="right">2</td>')
    expect(html).toContain('<th align="center">c</th>')
  })
})

describe('single tildes', () => {
  test.each([
    'Prices rose by 5~10 per cent in spring and by 20~30 per cent in autumn.',
    '大约3~5天，价格100~200元。',
    'The flat costs ~500 a month, the house (~900) or more (~1,200).',
  ])('stay text: %s', async (text) => {
    for (const components of [page, plain]) expect(await markup(text, components)).toBe(`<p>${text}</p>`)
    expect(await markup(text, page, 'md')).toBe(`<p>${text}</p>`)
  })

  test('two of them strike words out', async () => {
    expect(await markup('Use ~~no~~ yes.', page)).toBe('<p>Use <del>no</del> yes.</p>')
  })
})
