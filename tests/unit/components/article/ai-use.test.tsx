import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { AiUse } from '@/components/article/ai-use'

test('the text of aiUse is shown, and nothing without it', () => {
  const sentence = 'The interview was transcribed by software & checked.'
  expect(renderToStaticMarkup(<AiUse sentence={sentence} />)).toContain(
    'The interview was transcribed by software &amp; checked.',
  )
  expect(renderToStaticMarkup(<AiUse sentence={undefined} />)).toBe('')
})
