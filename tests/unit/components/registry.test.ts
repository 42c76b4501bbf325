import { expect, test } from 'vitest'
import { storyBlocks } from '@/components/story/registry'
import { BLOCKS } from '@/lib/mdx/lint'

test('what the linter lets a writer use, the site can show, and the reverse', () => {
  const { Dateline: _setByTheRenderer, a: _markdownLink, ...blocks } = storyBlocks
  expect(Object.keys(blocks).sort()).toEqual([...BLOCKS.keys()].sort())
})
