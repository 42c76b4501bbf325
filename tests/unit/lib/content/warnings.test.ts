import { describe, expect, test } from 'vitest'
import { checkCrossReferences } from '@/lib/content/cross-references'
import type { Publication, RecordFiles, SizedPicture } from '@/lib/content/schema'
import { en } from '@/lib/words/en'
import { examplePicture } from '@/tests/unit/example-picture'
import { article, records } from './records'

function warningsOf(all: RecordFiles, now: number) {
  return checkCrossReferences(all, new Map(), now, []).filter(({ severity }) => severity === 'warning')
}

const EXPIRES = '2026-12-31T00:00:00+02:00'

function warningsAt(now: string) {
  const all = records([])
  const publication = {
    ...all.publication,
    security: { contact: ['mailto:a@example.org'], expires: EXPIRES },
  }
  return warningsOf({ ...all, publication }, Date.parse(now))
}

test.each([
  ['2026-11-30T21:59:59Z', undefined],
  ['2026-11-30T22:00:00Z', '30 days ahead'],
  ['2026-12-29T22:00:00Z', 'one day ahead'],
  ['2026-12-30T21:59:59Z', 'less than a day ahead'],
  ['2026-12-30T22:00:00Z', undefined],
])('at %s the warning of security.txt is %s', (now, left) => {
  expect(warningsAt(now).map(({ found }) => found)).toEqual(
    left === undefined ? [] : [`\`${EXPIRES}\`, ${left}`],
  )
})

describe('the language of the publication', () => {
  const warningsIn = (language: string, words?: Publication['words']) => {
    const all = records([])
    return warningsOf({ ...all, publication: { ...all.publication, language, words } }, 0)
  }

  test('without words for it is a warning that names what can be done', () => {
    expect(warningsIn('sv')).toMatchObject([
      {
        severity: 'warning',
        field: 'language',
        found: '`sv`, for which the interface has no words: readers see English ones',
        expected: expect.stringMatching(/^one of en, ar, .*, or your own words under `words`$/),
        see: 'docs/content.md#publication-words',
      },
    ])
    expect(warningsIn('sv', { alsoRead: 'Läs också' })).toHaveLength(1)
  })

  test('needs no catalogue where publication.yaml has all words', () => {
    expect(warningsIn('sv', Object.fromEntries(Object.keys(en).map((key) => [key, 'Ord'])))).toEqual([])
    expect(warningsIn('hi-IN')).toEqual([])
  })
})

test('without security.txt there is nothing to warn of', () => {
  expect(warningsOf(records([]), 0)).toEqual([])
})

test('a picture with location data, and one of more than 10 MB', () => {
  const picture = (name: string, more: Partial<SizedPicture['original']>) => {
    const { original, ...rest } = examplePicture(`public/images/${name}.jpg`)
    return { ...rest, original: { ...original, ...more } }
  }
  const warnings = warningsOf(
    records([
      article('world/home', { image: picture('home', { hasLocation: true }) }),
      article('world/heavy', { image: picture('heavy', { bytes: 10_000_001 }) }),
      article('world/light', { image: picture('light', { bytes: 10_000_000 }) }),
      article('world/again', { image: picture('home', { hasLocation: true }) }),
    ]),
    Date.parse('2026-11-24T12:00:00Z'),
  )
  expect(warnings.map(({ field, found }) => [field, found])).toEqual([
    [
      'image.src',
      expect.stringContaining('`public/images/home.jpg`, which contains the place where it was taken'),
    ],
    ['image.src', '`public/images/heavy.jpg`, 10.0 MB'],
  ])
})

test('an entry of live coverage in the future is a warning at its line', () => {
  const entry = (at: string) => `<LiveUpdate at="${at}" headline="At ${at}">\n\nWords.\n\n</LiveUpdate>`
  const text = `${entry('2026-01-02T12:59:00Z')}\n\n${entry('2026-01-02T14:00:00+00:00')}`
  const live = article('world/a', { kind: 'live', body: { text, line: 9, format: 'mdx' } })
  expect(warningsOf(records([live]), Date.parse('2026-01-02T12:00:00Z'))).toMatchObject([
    { line: 15, field: '<LiveUpdate at>', found: '`2026-01-02T14:00:00+00:00`, which is in the future' },
  ])
})
