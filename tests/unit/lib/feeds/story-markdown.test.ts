import { expect, test } from 'vitest'
import { storyMarkdown } from '@/lib/feeds/story-markdown'
import { STUB_SITE } from '../mdx/stub-site'
import { translatedEdition } from '../seo/edition'

test('the Markdown of a translation names the original', () => {
  const { catalog } = translatedEdition()
  const [original, hindi] = ['world/ferries-stop', 'world/hi'].map((path) => catalog.byAddress.get(path))
  if (original === undefined || hindi === undefined) throw new Error('no translation')
  const body = { text: 'Words.', line: 1, format: 'mdx' } as const
  const options = { absoluteUrl: (href: string) => `https://courier.example${href}`, site: STUB_SITE }
  expect(storyMarkdown(hindi, body, catalog.publication, { ...options, original })).toContain(
    '\nlanguage: hi\ntranslationOf: https://courier.example/world/ferries-stop\n',
  )
  expect(storyMarkdown(original, body, catalog.publication, options)).not.toContain('translationOf')
})
