import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { FullText } from '@/components/editions/feed/full-text'
import { fullEdition } from '@/tests/unit/lib/seo/edition'

test.each([
  ['en-GB', undefined, '<p>Words.</p>'],
  ['en-GB', 'ar', '<div lang="ar" dir="rtl"><p>Words.</p></div>'],
  ['ar', undefined, '<div lang="ar" dir="rtl"><p>Words.</p></div>'],
  ['ar', 'en', '<div lang="en" dir="ltr"><p>Words.</p></div>'],
])('the text of a feed in %s has the direction of a story in %s', (publicationLanguage, language, markup) => {
  const { story, catalog } = fullEdition({ language, image: undefined, corrections: [] })
  const publication = { ...catalog.publication, language: publicationLanguage }
  expect(
    renderToStaticMarkup(
      <FullText story={story} publication={publication} addressOf={(path) => path}>
        <p>Words.</p>
      </FullText>,
    ),
  ).toBe(markup)
})
