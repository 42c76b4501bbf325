import { describe, expect, test } from 'vitest'
import { compareEntries, entryNamed, pageOfEntry, pause } from '@/components/article/live-news'

const MINUTE = 60_000

describe('an open page', () => {
  const shown = new Map([
    ['2026-01-01-1000-a', 'v1'],
    ['2026-01-01-1100-b', 'v1'],
  ])
  const compare = (entries: Record<string, string>, older = '') =>
    compareEntries(shown, { from: Object.keys(entries).sort()[0] ?? '', entries, older })

  test.each([
    ['knows all', { '2026-01-01-1000-a': 'v1', '2026-01-01-1100-b': 'v1' }, {}],
    [
      'learns of an entry added, whatever its time',
      { '2026-01-01-1000-a': 'v1', '2026-01-01-1030-c': 'v1', '2026-01-01-1100-b': 'v1' },
      { added: ['2026-01-01-1030-c'] },
    ],
    [
      'learns of one edited',
      { '2026-01-01-1000-a': 'v2', '2026-01-01-1100-b': 'v1' },
      { changed: ['2026-01-01-1000-a'] },
    ],
    ['learns of one removed', { '2026-01-01-1000-a': 'v1' }, { removed: ['2026-01-01-1100-b'] }],
    [
      'takes an older entry for one removed, which isn’t news',
      { '2026-01-01-0900-z': 'v1', '2026-01-01-1000-a': 'v1' },
      { changed: ['2026-01-01-0900-z'], removed: ['2026-01-01-1100-b'] },
    ],
    [
      'takes an entry with another headline for an edit, not for news',
      { '2026-01-01-1000-a': 'v1', '2026-01-01-1100-c': 'v2' },
      { changed: ['2026-01-01-1100-c'], removed: ['2026-01-01-1100-b'] },
    ],
    ['keeps an entry that has moved to a page of its own', { '2026-01-01-1100-b': 'v1' }, {}, 'v0 v1'],
    [
      'learns that an entry that has moved was edited or removed',
      { '2026-01-01-1100-b': 'v1' },
      { former: ['2026-01-01-1000-a'] },
      'v0 v2',
    ],
    [
      'is outdated if it has none of the newest entries',
      { '2026-01-02-0900-z': 'v1' },
      { added: ['2026-01-02-0900-z'], outdated: [...shown.keys()] },
      'v0 v1',
    ],
    [
      'isn’t outdated by the entries that are older than its own',
      { '2026-01-01-1000-a': 'v1', '2026-01-01-1100-b': 'v1', '2026-01-02-0900-z': 'v1' },
      { added: ['2026-01-02-0900-z'] },
      'v0',
    ],
    ['shows nothing once all are removed', {}, { removed: [...shown.keys()] }],
  ])('%s', (_, entries, difference, older = '') => {
    expect(compare(entries, older)).toEqual({
      added: [],
      changed: [],
      removed: [],
      former: [],
      outdated: [],
      ...difference,
    })
  })

  test('asks every 20 seconds, after an hour without news every two minutes, and less often after failures', () => {
    expect(pause(59 * MINUTE, 0)).toBe(20_000)
    expect(pause(61 * MINUTE, 0)).toBe(120_000)
    expect(pause(0, 1)).toBe(40_000)
    expect(pause(0, 9)).toBe(5 * MINUTE)
  })
})

test('an entry that the story’s page no longer shows is on the last page that begins before it', () => {
  const pages = ['2026-01-01-0900', '2026-01-01-1200', '2026-01-02-0700'].map((from) => ({ from }))
  expect(pageOfEntry('2026-01-01-1300-question', pages)).toBe(pages[1])
  expect(pageOfEntry('2026-01-01-1200-question', pages)).toBe(pages[1])
  expect(pageOfEntry('2026-01-03-1200', pages)).toBe(pages[2])
  expect(pageOfEntry('2026-01-01-0800-early', pages)).toBeUndefined()
  expect(pageOfEntry('corrections', pages)).toBeUndefined()
})

test('the fragment of a URL may have any letters, and is ignored if it isn’t percent-encoded UTF-8', () => {
  expect(entryNamed('#2026-01-01-1000-%E6%B8%AF')).toBe('2026-01-01-1000-港')
  expect(entryNamed('#100%')).toBe('')
  expect(entryNamed('')).toBe('')
})
