import { describe, expect, test } from 'vitest'
import { shareAddress, shareCardAt, storyCard } from '@/lib/seo/share-card'
import { article } from '../content/records'
import { fullEdition, PICTURE_VERSION } from './edition'

const { story, catalog } = fullEdition()
const { publication } = catalog
const { body } = article('world/x')
const pages = new Map([['about', { id: 'about', title: 'About', standfirst: 'Us.', body, figures: {} }]])
const cardAt = (path: string) => shareCardAt(path, { ...catalog, pages })

describe('the card', () => {
  test('of a story has its kicker, headline, byline and picture', () => {
    expect(cardAt('/world/ferries-stop')).toEqual({
      masthead: 'The Test',
      kicker: 'The strike',
      headline: 'Ferries stop',
      line: 'Asha Rao and Tomas Lind',
      look: 'news',
      picture: { src: '/images/ferry.png', version: PICTURE_VERSION },
    })
  })

  test('says what kind of story it is', () => {
    expect(storyCard({ ...story, labelKind: 'opinion' }, publication)).toMatchObject({
      kicker: 'Opinion · The strike',
      look: 'opinion',
    })
    expect(storyCard({ ...story, labelKind: 'live' }, publication)).toMatchObject({ look: 'live' })
    expect(storyCard({ ...story, authors: [], credit: 'Agencies' }, publication)).toMatchObject({
      line: 'Agencies',
    })
  })

  test.each([
    ['/', { look: 'front', headline: 'The Test', line: 'A test' }],
    ['/world', { look: 'list', headline: 'World', line: 'Far.' }],
    ['/topics/food', { look: 'list', headline: 'Food', line: 'Meals.' }],
    ['/storylines/strike', { look: 'list', headline: 'The strike', line: 'It stopped.' }],
    ['/authors/asha-rao', { look: 'author', kicker: 'Editor', headline: 'Asha Rao', line: 'Writes.' }],
    ['/about', { look: 'list', headline: 'About', line: 'Us.' }],
  ])('of %s says what the page is about', (path, card) => {
    expect(cardAt(path)).toMatchObject({ masthead: 'The Test', ...card })
  })

  test.each([
    '/world/no-such-story',
    '/nowhere',
    '/topics',
    '/topics/none',
    '/authors/asha-rao/more',
    '/world/page/2',
    '/latest',
    '/__proto__',
    '//',
    '',
  ])('of %s is not there', (path) => {
    expect(cardAt(path)).toBeUndefined()
  })

  test('of a story that isn’t public is not there', () => {
    const embargoed = { ...catalog, byAddress: new Map() }
    expect(shareCardAt('/world/ferries-stop', embargoed)).toBeUndefined()
  })

  test('of an author holds the first sentence only', () => {
    const authors = new Map([
      ['dr-lind', { id: 'dr-lind', name: 'D. Lind', role: 'Critic', bio: 'Reads books. Sings, too.' }],
    ])
    expect(shareCardAt('/authors/dr-lind', { ...catalog, authors })?.line).toBe('Reads books.')
  })
})

describe('the address', () => {
  const address = shareAddress(story.href, storyCard(story, publication))

  test('lies below the page’s own', () => {
    expect(address).toMatch(/^\/share\/world\/ferries-stop\/[0-9a-f]{8}\.png$/)
    expect(shareAddress('/', storyCard(story, publication))).toMatch(/^\/share\/[0-9a-f]{8}\.png$/)
  })

  test('changes with what is shown and with nothing else', () => {
    const addressOf = (more: Partial<typeof story>, version = PICTURE_VERSION, name = 'The Test') =>
      shareAddress(
        story.href,
        storyCard(
          { ...story, ...(story.image && { image: { ...story.image, version } }), ...more },
          { ...publication, name },
        ),
      )
    expect(addressOf({ standfirst: 'Other words.', updated: '2026-01-03T00:00:00Z' })).toBe(address)
    expect(addressOf({ headline: 'Ferries sail' })).not.toBe(address)
    expect(addressOf({}, 'ffffffff')).not.toBe(address)
    expect(addressOf({}, PICTURE_VERSION, 'The Other')).not.toBe(address)
  })
})
