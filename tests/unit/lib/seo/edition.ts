import type { ArticleFile, Body } from '@/lib/content/schema'
import { type Catalog, createCatalog, type Story } from '@/lib/site/catalog'
import { examplePicture } from '@/tests/unit/example-picture'
import { article, records } from '../content/records'

export const SITE = { origin: 'https://courier.example', isIndexable: true }
export const NOW = Date.parse('2026-01-10T12:00:00Z')

/** A story with all fields; a test may override them. */
export const FULL = {
  headline: 'Ferries stop',
  standfirst: 'Nobody crosses.',
  published: '2026-01-01T13:00:00+01:00',
  updated: '2026-01-02T07:30:00Z',
  authors: ['asha-rao', 'tomas-lind'],
  dateline: 'Ostrey',
  topics: ['ferries', 'food'],
  storyline: 'strike',
  image: examplePicture('public/images/ferry.png', { caption: 'The ferry.' }),
  corrections: [{ at: '2026-01-02T07:30:00Z', kind: 'correction', text: 'It was two ferries.' }],
} as const satisfies Partial<Record<keyof ArticleFile, unknown>>

/** The catalog of one story and the story. */
export function editionOf(
  address: string,
  more: Partial<ArticleFile> = {},
): { story: Story; body: Body; catalog: Catalog } {
  const file = article(address, more)
  const all = records([file])
  all.authors.set('tomas-lind', { id: 'tomas-lind', name: 'Tomas Lind', role: 'Reporter', bio: 'Asks.' })
  all.publication.logo = '/images/logo.svg'
  all.publication.policies = {
    principles: '/about',
    corrections: '/corrections',
    ethics: '/ethics',
    masthead: '/authors',
  }
  const catalog = createCatalog(all, NOW)
  const [story] = catalog.stories
  if (story === undefined) throw new Error(`${address} is not public`)
  return { story, body: file.body, catalog }
}

/** The same of a story that has everything. */
export function fullEdition(more: Partial<ArticleFile> = {}) {
  const { corrections, authors, topics, ...rest } = FULL
  return editionOf('world/ferries-stop', {
    ...rest,
    authors: [...authors],
    topics: [...topics],
    corrections: [...corrections],
    ...more,
  })
}

/** A public story with an embargoed, a withdrawn and a draft translation, and with public ones in Hindi and Urdu. */
export function translatedEdition() {
  const translation = (address: string, language: string, more: Partial<ArticleFile> = {}) =>
    article(address, { headline: address, language, translationOf: 'world/ferries-stop', ...more })
  const catalog = createCatalog(
    records([
      article('world/ferries-stop', { headline: 'Ferries stop' }),
      translation('world/ur', 'ur'),
      translation('world/hi', 'hi'),
      translation('world/secret-de', 'de', { published: '2026-02-01T00:00:00Z' }),
      translation('world/secret-fr', 'fr', { withdrawn: { at: '2026-01-09T00:00:00Z', reason: 'Wrong.' } }),
      translation('world/secret-es', 'es', { draft: true }),
    ]),
    NOW,
  )
  const edition = (address: string) => {
    const story = catalog.byAddress.get(address)
    if (story === undefined) throw new Error(`${address} is not public`)
    return { story, editions: catalog.editionsOf(story) }
  }
  return { catalog, original: edition('world/ferries-stop'), hindi: edition('world/hi') }
}
