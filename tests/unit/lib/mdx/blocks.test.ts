import { expect, test } from 'vitest'
import { storyBlocks } from '@/components/story/registry'
import { BLOCKS } from '@/lib/mdx/lint'

test('every block of the contract has a component, and no component is without its contract', () => {
  // Dateline is the renderer's own.
  const components = Object.keys(storyBlocks).filter((name) => /^[A-Z]/.test(name) && name !== 'Dateline')
  expect(components.sort()).toEqual([...BLOCKS.keys()].sort())
})
