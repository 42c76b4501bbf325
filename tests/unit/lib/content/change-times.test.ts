import { expect, test } from 'vitest'
import { changesAround, changeTimes } from '@/lib/content/change-times'
import { examplePicture } from '@/tests/unit/example-picture'
import { article } from './records'

const NOON = Date.parse('2026-01-01T12:00:00Z')

test('an embargo changes the public site when it ends; drafts and withdrawn stories never change it', () => {
  const withdrawn = { at: '2026-01-01T12:00:00Z', reason: 'Wrong.' }
  const stories = [
    article('world/past', { published: '2026-01-01T11:00:00Z' }),
    article('world/later', { published: '2026-01-03T00:00:00Z' }),
    article('world/next', { published: '2026-01-02T00:00:00Z' }),
    article('world/draft', { published: '2026-01-01T12:30:00Z', draft: true }),
    article('world/gone', { published: '2026-01-01T12:45:00Z', withdrawn }),
  ]
  expect(changesAround(changeTimes(stories), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
    next: Date.parse('2026-01-02T00:00:00Z'),
  })
  expect(changesAround(changeTimes(stories.slice(0, 1)), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
  })
  expect(changesAround([], NOON)).toEqual({ last: 0 })
})

test('the expiry of a licence changes the public site', () => {
  const image = examplePicture('public/a.png', { licenceExpires: '2026-01-05' })
  const stories = [article('world/a', { published: '2026-01-01T11:00:00Z', image })]
  expect(changesAround(changeTimes(stories), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
    next: Date.parse('2026-01-05T00:00:00Z'),
  })
})
