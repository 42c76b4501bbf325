import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { storyBlocks } from '@/components/story/blocks'
import { renderBody } from '@/lib/mdx/render'
import { wordsOf } from '@/lib/words/words'
import { STUB_SITE } from '../../lib/mdx/stub-site'

test('blocks whose titles may occur twice in a story are no landmarks', async () => {
  const blocks = [
    '<FactBox title="Background">\n\nA box.\n\n</FactBox>',
    '<KeyPoints>\n\n- A point.\n- Another one.\n\n</KeyPoints>',
    '<AlsoRead href="https://example.org/a" headline="A story elsewhere" />',
    '<LiveUpdate at="2026-09-22T10:00:00Z" headline="The gate is closed">\n\nAn update.\n\n</LiveUpdate>',
  ]
  const text = [...blocks, ...blocks].join('\n\n')
  const body = await renderBody(
    { text, line: 1, format: 'mdx' },
    { components: storyBlocks(wordsOf({ language: 'en' })), site: STUB_SITE },
  )
  const html = renderToStaticMarkup(body)
  const named = html.match(/<\w+(?=[^>]* aria-label=")[^>]*>/g) ?? []
  expect(named).toHaveLength(blocks.length * 2)
  // An `article` is no landmark.
  for (const tag of named) expect(tag).toMatch(/^<article | role="note"/)
})
