import { renderToStaticMarkup } from 'react-dom/server'
import { expect, test } from 'vitest'
import { HistoryPage } from '@/components/article/history-page'
import type { StoryHistory } from '@/lib/content/schema'
import { markedParagraph } from '@/lib/format/word-changes'
import { editionOf } from '@/tests/unit/lib/seo/edition'

const { story, catalog } = editionOf('world/ferry')
const markupOf = (history: StoryHistory | undefined) =>
  renderToStaticMarkup(
    <HistoryPage crumbs={[]} story={story} history={history} publication={catalog.publication} />,
  )

const HISTORY = {
  isBehind: false,
  changes: [
    {
      at: '2026-01-02T00:00:00Z',
      paragraphs: [
        { before: 'It was Monday.', after: 'It was Tuesday.' },
        { before: 'The harbor masterr.', after: 'The harbor master.' },
      ].map((one) => markedParagraph(one, 'en')),
    },
    { at: '2026-01-03T00:00:00Z', paragraphs: [markedParagraph({ after: 'More.' }, 'en')] },
  ],
}

test('shows the newest change first, marks its words also for screen readers, and folds small edits', () => {
  const markup = markupOf(HISTORY)
  expect(markup.indexOf('2026-01-03')).toBeLessThan(markup.indexOf('2026-01-02'))
  expect(markup).toMatch(
    /<del><span class="sr-only"> \[removed: <\/span>Monday<span class="sr-only">\] <\/span><\/del>/,
  )
  expect(markup).toMatch(/<ins><span class="sr-only"> \[added: <\/span>Tuesday/)
  expect(markup).toMatch(/<details><summary>Small edits<\/summary>.*masterr/s)
  expect(markup.slice(0, markup.indexOf('<details>'))).not.toContain('masterr')
  expect(markup).not.toContain('isn’t recorded')
})

test('shows that no history is available, or that the latest change is missing', () => {
  expect(markupOf(undefined)).toContain('No record of earlier versions')
  expect(markupOf({ ...HISTORY, isBehind: true })).toContain('The latest change isn’t recorded here yet')
})
