import { expect, test } from 'vitest'
import { blocksIn } from '@/lib/mdx/blocks'

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
