import { expect, test } from 'vitest'
import { PlainFigure } from '@/components/editions/plain/figure'
import { plainBlocks } from '@/components/editions/plain/registry'
import { BLOCKS } from '@/lib/mdx/lint'

test('what the linter lets a writer use has a plain form, and the reverse', () => {
  const blocks = Object.keys(plainBlocks({ addressOf: (href) => href, Figure: PlainFigure }))
  const named = blocks.filter((name) => /^[A-Z]/.test(name) && name !== 'Dateline')
  expect(named.sort()).toEqual([...BLOCKS.keys()].sort())
})
