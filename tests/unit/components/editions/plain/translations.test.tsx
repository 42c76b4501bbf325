import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { Translations } from '@/components/editions/plain/translations'
import { translatedEdition } from '@/tests/unit/lib/seo/edition'

const { catalog, original, hindi } = translatedEdition()
const { publication } = catalog

test('links to the other public editions, each in its own language', () => {
  const html = renderToStaticMarkup(
    <Translations {...original} publication={publication} frame={undefined} />,
  )
  expect(html).toContain(
    'Read this in <a href="/world/hi" hrefLang="hi" lang="hi" dir="ltr">हिन्दी</a> · <a href="/world/ur" hrefLang="ur" lang="ur" dir="rtl">اردو</a>',
  )
  expect(html).not.toContain('secret')
})

test('is in the language of the publication on a translation, and links to light editions from one', () => {
  const html = renderToStaticMarkup(
    <Translations {...hindi} publication={publication} frame="en-GB" ending="/lite" />,
  )
  expect(html).toContain('<bdi lang="en-GB" dir="ltr">Read this in ')
  expect(html).toContain(
    '<a href="/world/ferries-stop/lite" hrefLang="en-GB" lang="en-GB" dir="ltr">English</a>',
  )
  expect(html).not.toContain('href="/world/hi')
})

test('is nothing for a story in one language', () => {
  const { story } = original
  expect(
    renderToStaticMarkup(
      <Translations story={story} editions={[]} publication={publication} frame={undefined} />,
    ),
  ).toBe('')
})
