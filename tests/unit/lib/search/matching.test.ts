import { describe, expect, test } from 'vitest'
import { factsInUrl, urlWithFacts } from '@/lib/search/card-facts'
import { excerptParts } from '@/lib/search/excerpt'
import { excerptOf, matchingRecords } from '@/lib/search/match-records'
import { hasTerm, termsOf } from '@/lib/search/query-terms'
import { requestIn } from '@/lib/search/search-address'
import type { SearchRecord } from '@/lib/search/search-record'
import { storyText } from '@/lib/search/story-text'
import { correctedQuery, vocabularyOf } from '@/lib/search/vocabulary'
import { createCatalog } from '@/lib/site/catalog'
import { article, records } from '../content/records'

const record = (url: string, language: string, title: string, content: string): SearchRecord => ({
  url,
  content,
  language,
  meta: { title, standfirst: '', kicker: '', byline: 'Zoë Äkers' },
  filters: { section: ['city'], kind: ['news'], author: ['zoe'], topic: [], year: ['2026'] },
  sort: { date: '' },
})

describe('the facts of a card', () => {
  test.each([
    { published: 1562767200 },
    {
      published: 1562767200,
      picture: '/media/0123456789abcdef/320.avif',
      pictureForAll: '/media/0123456789abcdef/small.webp',
    },
    { published: 1562767200, picture: '/media/a/original.svg', pictureForAll: '/media/a/original.svg' },
    { published: 1562767200, liveUntil: 1562770000 },
  ])('survive in the URL: %o', (facts) => {
    expect(factsInUrl(urlWithFacts('/world/x', facts))).toEqual({ href: '/world/x', ...facts })
  })
})

test('a term begins a word, in lower case and without accents; in Chinese it is anywhere', () => {
  expect(termsOf('“Marées”, tide!', 'en')).toEqual(['marees', 'tide'])
  expect(hasTerm('La Marée du siècle', 'mare', 'fr')).toBe(true)
  expect(hasTerm('Nightmare', 'mare', 'en')).toBe(false)
  expect(termsOf('防洪闸门', 'zh').join('')).toBe('防洪闸门')
  expect(hasTerm('海港防洪闸门', '闸门', 'zh')).toBe(true)
})

describe('records that match a request', () => {
  const all = [
    record('/a', 'en', 'The gate', 'The barrier failed before the tide.'),
    record('/b', 'en', 'Barriers', 'Nothing else.'),
    record('/c', 'zh', '海港', '防洪闸门没有关闭。'),
  ]
  const found = (search: string) => matchingRecords(all, requestIn(search)).map(({ url }) => url)

  test.each([
    ['?q=barrier', ['/a', '/b']],
    ['?q=barrier+tide', ['/a']],
    ['?q=barrier+eel', []],
    ['?q=%22failed+before%22', ['/a']],
    ['?q=%22before+failed%22', []],
    ['?q=akers', ['/a', '/b', '/c']],
    [`?q=${encodeURIComponent('闸门')}`, ['/c']],
    ['?q=barrier&section=world', []],
    ['?section=city', ['/a', '/b', '/c']],
    ['?q=%E2%80%94', []],
    ['?q=!!&section=city', []],
  ])('%s', (search, urls) => {
    expect(found(search)).toEqual(urls)
  })

  test('have the passage around the first match', () => {
    const parts = excerptOf(`${'word '.repeat(40)}the barrier failed`, 'barrier', 'en')
    expect(parts.filter(({ isMatch }) => isMatch)).toEqual([{ text: 'barrier ', isMatch: true }])
    expect(parts[0]?.text).toBe('word ')
  })
})

test('an excerpt of Pagefind becomes text and marked words', () => {
  expect(excerptParts('R&D &lt;b&gt; <mark>防\u200b洪</mark> end')).toEqual([
    { text: 'R&D <b> ', isMatch: false },
    { text: '防洪', isMatch: true },
    { text: ' end', isMatch: false },
  ])
})

test('the text of a story has what readers see, once', () => {
  const text = [
    'The **tide** [came in](/city/x) early.',
    '<PullQuote speaker="A">\n  tide came\n</PullQuote>',
    '<AlsoRead story="city/y" />',
    '<FactBox title="The gate">\n\n- Built 1957\n\n</FactBox>',
    '<Figure src="/images/x.png" alt="unseen" caption="Gate three" credit="B" />',
  ].join('\n\n')
  expect(storyText({ text, line: 1, format: 'mdx' })).toBe(
    'The tide came in early. The gate Built 1957 Gate three',
  )
})

describe('the correction of a query', () => {
  const words = vocabularyOf(
    createCatalog(
      records([
        article('world/a', { headline: 'The barrier holds' }),
        article('world/b', { headline: 'Barrier inquiry in Ålesund' }),
        article('world/c', { headline: 'Secretword', published: '2027-01-01T00:00:00Z' }),
        article('world/d', { headline: 'Draftword', draft: true }),
      ]),
      Date.parse('2026-06-01T00:00:00Z'),
    ),
  )

  test.each([
    ['barreir', 'barrier'],
    ['bariers holds', 'barrier holds'],
    ['alesnd', 'Ålesund'],
    ['barrie', undefined],
    ['zzz', undefined],
    ['completely other', undefined],
  ])('%s → %s', (query, corrected) => {
    expect(correctedQuery(query, words)).toBe(corrected)
  })

  test('knows no word of a story that isn’t public', () => {
    expect(words.join(' ')).not.toMatch(/secretword|draftword/i)
  })
})
