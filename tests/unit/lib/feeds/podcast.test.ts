import { parseRssFeed } from 'feedsmith'
import { expect, test } from 'vitest'
import { podcast } from '@/lib/feeds/podcast'
import { createCatalog } from '@/lib/site/catalog'
import { createUrlTable } from '@/lib/site/create-url-table'
import { findList } from '@/lib/site/lists'
import { resolveRequest } from '@/lib/site/resolve-request'
import { article, records } from '../content/records'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const audio = { src: '/audio/a%20b.mp3', mediaType: 'audio/mpeg', bytes: 1234, duration: '1:02:45' }
const content = records([
  article('world/spoken', { audio, headline: 'A & B', storyline: 'strike' }),
  article('world/silent', {}),
  article('world/soon', {
    published: '2026-07-01T00:00:00Z',
    audio: { src: '/audio/soon.mp3', mediaType: 'audio/mpeg', bytes: 1 },
  }),
  article('world/draft', { draft: true, audio: { src: '/audio/draft.mp3', mediaType: 'audio/mpeg' } }),
])
const catalog = createCatalog(content, NOW)
const feedOf = (kind: 'front' | 'storyline' | 'topic', key: string) => {
  const list = findList(catalog, kind, key)
  return list && podcast(list, { ...content.publication, logo: '/logo.png' }, 'https://e.org')
}

test('a podcast has the stories with sound, with what directories require', () => {
  const text = feedOf('front', '') ?? ''
  const feed = parseRssFeed(text)
  expect(feed).toMatchObject({
    title: 'The Test',
    language: 'en-GB',
    itunes: { author: 'The Test', explicit: false, image: 'https://e.org/logo.png', type: 'episodic' },
  })
  expect(text).toContain('<itunes:category text="News"/>')
  expect(text).toContain('<itunes:email>desk@example.org</itunes:email>')
  expect(feed.items).toHaveLength(1)
  expect(feed.items?.[0]).toMatchObject({
    title: 'A & B',
    link: 'https://e.org/world/spoken',
    enclosures: [{ url: 'https://e.org/audio/a%20b.mp3', length: 1234, type: 'audio/mpeg' }],
    itunes: { duration: 3765, author: 'Asha Rao' },
  })
})

test('a storyline has one of its own, a list without sound has none', () => {
  expect(parseRssFeed(feedOf('storyline', 'strike') ?? '').title).toBe('The Test: The strike')
  expect(feedOf('topic', 'food')).toBeUndefined()
})

test.each([
  ['/podcast.xml', NOW, 'pass'],
  ['/storylines/strike/podcast.xml', NOW, 'pass'],
  ['/world/podcast.xml', NOW, 'missing'],
  ['/audio/a%20b.mp3', NOW, 'pass'],
  ['/audio/soon.mp3', NOW, 'missing'],
  ['/audio/soon.mp3', Date.parse('2026-07-01T00:00:10Z'), 'pass'],
  ['/audio/draft.mp3', NOW, 'missing'],
])('%s at %d: %s', (pathname, now, kind) => {
  const files = ['audio/a b.mp3', 'audio/soon.mp3', 'audio/draft.mp3']
  const table = createUrlTable(content, files, NOW)
  expect(resolveRequest({ method: 'GET', pathname, search: '' }, table, now)).toMatchObject({ kind })
})
