import { describe, expect, test } from 'vitest'
import { createIndex } from '@/lib/content/create-index'
import { createCatalog } from '@/lib/site/catalog'
import { createUrlTable } from '@/lib/site/create-url-table'
import { entriesOfPage, newestEntries } from '@/lib/site/live-parts'
import { publicUrls } from '@/lib/site/public-urls'
import { resolveRequest } from '@/lib/site/resolve-request'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-01-02T00:00:00Z')
const START = Date.parse('2026-01-01T12:00:00Z')
const at = (number: number) => new Date(START + number * 60_000).toISOString()
const idOf = (number: number) => `${at(number).slice(0, 16).replace('T', '-').replace(':', '')}-n${number}`

function entry(number: number, attributes = '') {
  return `<LiveUpdate at="${at(number)}" headline="N${number}"${attributes}>\n\nWords[^1] of ${number}.\n\n</LiveUpdate>`
}

/** A live story whose entries 1 to `count` are a minute apart, newest first in the file. */
function liveStory(count: number, attributes: (number: number) => string = () => '') {
  const entries = Array.from({ length: count }, (_, place) => entry(count - place, attributes(count - place)))
  const text = ['Introduction.', ...entries, '[^1]: A note.'].join('\n\n')
  const file = article('city/hearing', { kind: 'live', body: { text, line: 1, format: 'mdx' } })
  const index = createIndex(records([file]), NOW)
  const catalog = createCatalog(index, NOW)
  const story = catalog.byAddress.get('city/hearing')
  if (story === undefined) throw new Error('no story')
  return { index, catalog, story, body: file.body }
}

const numbers = (text: string) =>
  Array.from(text.matchAll(/headline="N(\d+)"/g), ([, number]) => Number(number))

describe('a live story of 50 entries', () => {
  const { story, body, catalog } = liveStory(50)

  test('has all of them on its page, and no other page', () => {
    const live = newestEntries(story, body)
    expect(live?.entries).toHaveLength(50)
    expect(live?.pages).toEqual([])
    expect(live?.permanentPageOf(idOf(1))).toBe('')
    expect(entriesOfPage(story, body, 1)).toBeUndefined()
    expect(publicUrls(catalog).stories.map(({ path }) => path)).toEqual(['/city/hearing'])
  })
})

describe('a live story of 120 entries', () => {
  const { story, body, index, catalog } = liveStory(120, (number) =>
    number === 7 ? ' pinned="true"' : number % 40 === 0 ? ' key="true"' : '',
  )

  test('has the newest 50 and pinned ones on its page, with its introduction and notes', () => {
    const live = newestEntries(story, body)
    const text = live?.body.text ?? ''
    expect(numbers(text).sort((a, b) => a - b)).toEqual([7, ...Array.from({ length: 50 }, (_, i) => 71 + i)])
    expect(text).toContain('Introduction.')
    expect(text).toContain('[^1]: A note.')
  })

  test('has versions that change with what the page shows', () => {
    const live = newestEntries(story, body)
    const pages = [1, 2, 3].map((page) => entriesOfPage(story, body, page))
    const all = pages.flatMap((page) => [...(page?.versions.values() ?? [])])
    expect(new Set(all).size).toBe(120)
    const shown = new Set(live?.versions.values())
    expect(live?.older).toEqual(all.filter((version) => !shown.has(version)))
    expect(live?.older).toHaveLength(69)
    const headOf = (change: object) => newestEntries({ ...story, ...change }, body)?.head
    expect(headOf({})).toBe(live?.head)
    expect(headOf({ standfirst: 'Another.' })).not.toBe(live?.head)
    const note = { at: at(1), kind: 'correction', text: 'Wrong.' }
    expect(headOf({ corrections: [note] })).not.toBe(live?.head)
    const edited = { ...body, text: body.text.replace('Introduction', 'Summary') }
    expect(newestEntries(story, edited)?.head).not.toBe(live?.head)
  })

  test('has pages of 50, counted from the oldest, that keep their entries', () => {
    const page = entriesOfPage(story, body, 1)
    expect(numbers(page?.body.text ?? '')).toEqual(Array.from({ length: 50 }, (_, i) => 1 + i))
    expect(page?.body.text).toContain('[^1]: A note.')
    expect(page?.body.text).not.toContain('Introduction.')
    expect(page).toMatchObject({ start: 1, total: 120 })
    const longer = liveStory(170)
    expect(numbers(entriesOfPage(longer.story, longer.body, 1)?.body.text ?? '')).toEqual(
      numbers(page?.body.text ?? ''),
    )
    expect(entriesOfPage(story, body, 3)).toMatchObject({ start: 101 })
    expect(entriesOfPage(story, body, 4)).toBeUndefined()
    expect(entriesOfPage(story, body, 0)).toBeUndefined()
  })

  test('links key moments to the page that shows them now, and each entry to the page on which it stays', () => {
    const live = newestEntries(story, body)
    expect(live?.keyMoments.map(({ id }) => id)).toEqual([120, 80, 40].map(idOf))
    expect(live?.pageOf(idOf(80))).toBe('')
    expect(live?.pageOf(idOf(40))).toBe('/city/hearing/updates/1')
    expect(live?.permanentPageOf(idOf(80))).toBe('/city/hearing/updates/2')
    expect(live?.permanentPageOf(idOf(120))).toBe('/city/hearing/updates/3')
  })

  test('has its pages in the sitemap, each with the time of its last entry', () => {
    expect(publicUrls(catalog).stories.map(({ path, modified }) => [path, modified])).toEqual([
      ['/city/hearing', at(120)],
      ['/city/hearing/updates/1', at(50)],
      ['/city/hearing/updates/2', at(100)],
      ['/city/hearing/updates/3', at(120)],
    ])
  })

  test.each([
    ['/city/hearing/updates/3', 'pass'],
    ['/city/hearing/updates/1/lite', 'pass'],
    ['/city/hearing/updates/4', 'missing'],
    ['/city/hearing/updates/01', 'missing'],
    ['/city/hearing/updates/1.md', 'missing'],
    ['/city/hearing/updates', 'missing'],
    ['/City/Hearing/Updates/2/', 'redirect'],
  ])('%s: %s', (pathname, kind) => {
    const table = createUrlTable(index, [], NOW)
    expect(resolveRequest({ method: 'GET', pathname, search: '' }, table, NOW)).toMatchObject({ kind })
  })

  test('has redirects for its pages when it moves, and 410 for them when it is withdrawn', () => {
    const moved = {
      ...index,
      articles: index.articles.map((one) => ({ ...one, redirectFrom: ['/city/old'] })),
    }
    const ask = (pathname: string, content: typeof index) =>
      resolveRequest({ method: 'GET', pathname, search: '' }, createUrlTable(content, [], NOW), NOW)
    expect(ask('/city/old/updates/2', moved)).toEqual({ kind: 'redirect', to: '/city/hearing/updates/2' })
    expect(ask('/city/old/updates/2/lite', moved)).toEqual({
      kind: 'redirect',
      to: '/city/hearing/updates/2/lite',
    })
    const withdrawn = {
      ...index,
      articles: index.articles.map((one) => ({
        ...one,
        withdrawn: { at: '2026-01-01T20:00:00Z', reason: 'Wrong.' },
      })),
    }
    for (const path of ['/city/hearing/updates/2', '/city/hearing/updates/2/lite'])
      expect(ask(path, withdrawn)).toMatchObject({ kind: 'withdrawn', address: 'city/hearing' })
  })
})

test('another kind of story has no entries', () => {
  const { story, body } = liveStory(60)
  expect(newestEntries({ ...story, kind: 'news' }, body)).toBeUndefined()
})

test('entries are found whatever is in and around them', () => {
  const text = [
    '```mdx',
    '<LiveUpdate at="2026-01-01T00:00:00Z" headline="In code">',
    '</LiveUpdate>',
    '```',
    '',
    '<!-- <LiveUpdate at="2026-01-01T00:00:00Z" headline="In a note">x</LiveUpdate> -->',
    '',
    '<LiveUpdate headline=\'“A” &amp; b\' at=“2026-01-01T10:00:00Z” key="true">',
    '',
    'Words `</LiveUpdate>` and 5 <6.',
    '',
    '<AlsoRead story="world/a" />',
    '',
    '</LiveUpdate>',
  ].join('\n')
  const live = newestEntries(
    { kind: 'live', href: '/x', headline: '', standfirst: '', corrections: [] },
    { text, line: 1, format: 'mdx' },
  )
  expect(live?.entries).toMatchObject([{ headline: '“A” & b', isKey: true, id: '2026-01-01-1000-a--b' }])
  expect(live?.body.text).toContain('In code')
  expect(live?.body.text).toContain('<AlsoRead story="world/a" />\n\n</LiveUpdate>')
})
