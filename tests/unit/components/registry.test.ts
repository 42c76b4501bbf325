import { expect, test } from 'vitest'
import { storyBlocks } from '@/components/story/registry'
import { BLOCKS } from '@/lib/mdx/lint'

test('what the linter lets a writer use, the site can show, and the reverse', () => {
  const blocks = Object.keys(storyBlocks).filter((name) => /^[A-Z]/.test(name) && name !== 'Dateline')
  expect(blocks.sort()).toEqual([...BLOCKS.keys()].sort())
})
