import { expect, test } from 'vitest'
import { blocksIn, figureSources } from '@/lib/mdx/find-blocks'

const body = (text: string, format: 'mdx' | 'md' = 'mdx') => ({ text, line: 1, format })

test('blocks are found in order, with their attributes and the words between their tags', () => {
  const text = `
<FactBox title="A">

One *two* <b

</FactBox>

<!-- <FactBox title="hidden">x</FactBox> -->

<KeyPoints>

- Not this.

</KeyPoints>

<FactBox title="B &amp; C">

- three
- [four](/world)

</FactBox>`.replace(' <b', ' 5 <6')
  expect(blocksIn(body(text), 'FactBox')).toEqual([
    { attributes: { title: 'A' }, words: 'One two 5 <6' },
    { attributes: { title: 'B & C' }, words: 'three four' },
  ])
})

test('a block inside another is found, one that is shown as code is not', () => {
  const text =
    '<Timeline>\n  <Event at="2026-01-01" title="x">y</Event>\n</Timeline>\n\n`<Event at="" title="z" />`'
  expect(blocksIn(body(text), 'Event')).toEqual([
    { attributes: { at: '2026-01-01', title: 'x' }, words: 'y' },
  ])
})

test('plain Markdown has none', () => {
  expect(blocksIn(body('<Embed url="https://example.org" title="x" />', 'md'), 'Embed')).toEqual([])
})

test('the images of a body are found without parsing it, as a parser would find them', () => {
  const text = [
    '<Figure src="/a.png" alt="x" credit="y" />',
    "<Figure\n  alt='src=\"/no.png\"'\n  src='b &amp; c.png'\n/>",
    '<Figure src=“/d.png” alt=“x” />',
    '`<Figure src="/code.png" />`',
    '```\n<Figure src="/fenced.png" />\n```',
    '<!-- <Figure src="/comment.png" /> -->',
    '<FigureSet src="/other.png" />',
    'Words <b> that <Figure src="/e.png" alt="y"/> no parser takes {',
  ].join('\n\n')
  expect(figureSources(body(text))).toEqual(['/a.png', 'b & c.png', '/d.png', '/e.png'])
  expect(figureSources(body(text, 'md'))).toEqual([])
})
