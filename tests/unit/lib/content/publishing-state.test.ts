import { describe, expect, test } from 'vitest'
import {
  changesAround,
  changeTimes,
  isLicensed,
  isPublic,
  newestFirst,
  withdrawalOf,
} from '@/lib/content/publishing-state'
import { examplePicture } from '@/tests/unit/example-picture'
import { article } from './records'

const NOON = Date.parse('2026-01-01T12:00:00Z')

describe('isPublic', () => {
  test('a story is public from the very moment of its publication', () => {
    const story = article('world/a', { published: '2026-01-01T13:00:00+01:00' })
    expect(isPublic(story, NOON - 1)).toBe(false)
    expect(isPublic(story, NOON)).toBe(true)
  })

  test('a draft and a withdrawn story are never public', () => {
    expect(isPublic(article('world/a', { draft: true }), NOON)).toBe(false)
    const withdrawn = { at: '2026-01-01T12:00:00Z', reason: 'Wrong.' }
    expect(isPublic(article('world/a', { withdrawn }), NOON)).toBe(false)
  })
})

test('only a story that readers have seen counts as withdrawn', () => {
  const withdrawn = { at: '2026-01-01T12:00:00Z', reason: 'Wrong.' }
  const seen = article('world/a', { published: '2026-01-01T11:00:00Z', withdrawn })
  expect(withdrawalOf(seen)).toEqual(withdrawn)
  expect(withdrawalOf({ ...seen, draft: true })).toBeUndefined()
  expect(withdrawalOf({ ...seen, published: '2026-01-02T00:00:00Z' })).toBeUndefined()
  expect(withdrawalOf(article('world/a'))).toBeUndefined()
})

test('a picture is licensed until the day that its licence expires, which may be a date or a time', () => {
  expect(isLicensed({}, NOON)).toBe(true)
  expect(isLicensed({ licenceExpires: '2026-01-02' }, NOON)).toBe(true)
  expect(isLicensed({ licenceExpires: '2026-01-01' }, NOON)).toBe(false)
  expect(isLicensed({ licenceExpires: '2026-01-01T12:00:00Z' }, NOON - 1)).toBe(true)
  expect(isLicensed({ licenceExpires: '2026-01-01T12:00:00Z' }, NOON)).toBe(false)
})

const LONDON = { language: 'en-GB', timeZone: 'Europe/London' }

test('newestFirst compares times, not texts, and puts equal times in the order of addresses', () => {
  const stories = [
    article('world/b', { published: '2026-01-01T12:00:00Z' }),
    article('world/late', { published: '2026-01-01T10:00:00-05:00' }),
    article('world/a', { published: '2026-01-01T13:00:00+01:00' }),
  ]
  expect(newestFirst(stories).map(({ address }) => address)).toEqual(['world/late', 'world/a', 'world/b'])
})

test('an embargo changes the public site when it ends; drafts and withdrawn stories never change it', () => {
  const withdrawn = { at: '2026-01-01T12:00:00Z', reason: 'Wrong.' }
  const stories = [
    article('world/past', { published: '2026-01-01T11:00:00Z' }),
    article('world/later', { published: '2026-01-03T00:00:00Z' }),
    article('world/next', { published: '2026-01-02T00:00:00Z' }),
    article('world/draft', { published: '2026-01-01T12:30:00Z', draft: true }),
    article('world/gone', { published: '2026-01-01T12:45:00Z', withdrawn }),
  ]
  expect(changesAround(changeTimes(stories, LONDON), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
    next: Date.parse('2026-01-02T00:00:00Z'),
  })
  expect(changesAround(changeTimes(stories.slice(0, 1), LONDON), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
  })
  expect(changesAround([], NOON)).toEqual({ last: 0 })
})

test('the expiry of a licence changes the public site', () => {
  const image = examplePicture('public/a.png', { licenceExpires: '2026-01-05' })
  const stories = [article('world/a', { published: '2026-01-01T11:00:00Z', image })]
  expect(changesAround(changeTimes(stories, LONDON), NOON)).toEqual({
    last: Date.parse('2026-01-01T11:00:00Z'),
    next: Date.parse('2026-01-05T00:00:00Z'),
  })
})

test('a correction is marked until the first midnight after seven days, in the publication’s time zone; then the site changes', () => {
  const note = (at: string, kind: 'correction' | 'clarification' | 'update') => ({ at, kind, text: 'Text.' })
  const stories = [
    article('world/a', {
      published: '2026-01-01T11:00:00Z',
      corrections: [
        note('2026-01-03T09:00:00Z', 'correction'),
        note('2026-01-02T09:00:00Z', 'clarification'),
        note('2026-01-20T09:00:00Z', 'update'),
      ],
    }),
  ]
  const delhi = { ...LONDON, timeZone: 'Asia/Kolkata' }
  const after = Date.parse('2026-01-03T10:00:00Z')
  expect(changesAround(changeTimes(stories, LONDON), after).next).toBe(Date.parse('2026-01-11T00:00:00Z'))
  expect(changesAround(changeTimes(stories, delhi), after).next).toBe(Date.parse('2026-01-11T00:00:00+05:30'))
  expect(changesAround(changeTimes(stories, LONDON), Date.parse('2026-01-11T00:00:00Z')).next).toBeUndefined()
})
