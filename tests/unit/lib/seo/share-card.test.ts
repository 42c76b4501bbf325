import { describe, expect, test } from 'vitest'
import { shareAddress, shareCardAt, shareImage, storyCard, storyShare } from '@/lib/seo/share-card'
import { article } from '../content/records'
import { fullEdition } from './edition'

const { story, catalog } = fullEdition()
const { publication } = catalog
const { body } = article('world/x')
const pages = new Map([['about', { id: 'about', title: 'About', standfirst: 'Us.', body, figures: {} }]])
const cardAt = (path: string) => shareCardAt(path, { ...catalog, pages })

describe('the card', () => {
  test('of a story has its kicker, headline, byline and picture', () => {
    expect(cardAt('/world/ferries-stop')).toEqual({
      frame: 'en-GB',
      language: 'en-GB',
      masthead: 'The Test',
      kicker: 'The strike',
      headline: 'Ferries stop',
      line: 'Asha Rao and Tomas Lind',
      look: 'news',
      picture: story.image,
    })
  })

  test('has the label of the kind of story', () => {
    expect(storyCard({ ...story, labelKind: 'opinion', label: 'Opinion' }, publication)).toMatchObject({
      kicker: 'Opinion · The strike',
      look: 'opinion',
    })
    expect(storyCard({ ...story, labelKind: 'live', label: 'Live' }, publication)).toMatchObject({
      look: 'live',
    })
    expect(storyCard({ ...story, byline: 'Agencies' }, publication)).toMatchObject({
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
  ])('of %s describes the page', (path, card) => {
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
  ])('of %s is undefined', (path) => {
    expect(cardAt(path)).toBeUndefined()
  })

  test('of a story that isn’t public is undefined', () => {
    const embargoed = { ...catalog, byAddress: new Map() }
    expect(shareCardAt('/world/ferries-stop', embargoed)).toBeUndefined()
  })

  test('of an author has only the first sentence', () => {
    const authors = new Map([
      ['dr-lind', { id: 'dr-lind', name: 'D. Lind', role: 'Critic', bio: 'Reads books. Sings, too.' }],
    ])
    expect(shareCardAt('/authors/dr-lind', { ...catalog, authors })?.line).toBe('Reads books.')
  })
})

describe('the address', () => {
  const address = shareAddress(story.href, storyCard(story, publication))

  test('contains the path of the page', () => {
    expect(address).toMatch(/^\/share\/world\/ferries-stop\/[0-9a-f]{8}\.png$/)
    expect(shareAddress('/', storyCard(story, publication))).toMatch(/^\/share\/[0-9a-f]{8}\.png$/)
  })

  test('changes with what is shown and with nothing else', () => {
    const addressOf = (more: Partial<typeof story>, picture = story.image?.key ?? '', name = 'The Test') =>
      shareAddress(
        story.href,
        storyCard(
          { ...story, ...(story.image && { image: { ...story.image, key: picture } }), ...more },
          { ...publication, name },
        ),
      )
    expect(addressOf({ standfirst: 'Other words.', updated: '2026-01-03T00:00:00Z' })).toBe(address)
    expect(addressOf({ headline: 'Ferries sail' })).not.toBe(address)
    expect(addressOf({}, 'ffffffff')).not.toBe(address)
    expect(addressOf({}, undefined, 'The Other')).not.toBe(address)
  })
})

describe('the share image', () => {
  const imageOf = (headline: string, more: Partial<typeof story> = {}, name = 'The Test') =>
    shareImage(storyShare({ ...story, ...more, headline }, { ...publication, name }))
  const withoutPicture = { image: undefined }

  test.each([
    'राजदूत का इस्तीफ़ा',
    'استقالة السفير',
    'City lose 7‑1 at home',
    '3 ‐ 2',
    'Storm 🌊 breaks ★',
    '₹500 crore for Covid‑19 wards',
  ])('of %j is a drawing', (headline) => {
    expect(imageOf(headline)).toMatchObject({
      path: expect.stringMatching(/^\/share\/world\//),
      mediaType: 'image/png',
    })
  })

  test.each([
    'Salt at 5‰ … fee cut by ₺20',
    'Rates ≥ 4% and x ≠ y',
    'x̄ is a mean',
    'H₂O → ice',
    '大使辞职',
    'השגריר מתפטר',
  ])('of %j is its picture alone, else the section’s drawing', (headline) => {
    expect(imageOf(headline)).toEqual({
      path: `/media/${story.image?.key}/1200x630.jpg`,
      mediaType: 'image/jpeg',
    })
    expect(imageOf(headline, withoutPicture)?.path).toMatch(/^\/share\/world\/[0-9a-f]{8}\.png$/)
  })

  test('is the publication’s where the section’s name can’t be drawn, and none where neither can', () => {
    const section = { ...story.section, name: '世界' }
    expect(imageOf('大使', { ...withoutPicture, section })?.path).toMatch(/^\/share\/[0-9a-f]{8}\.png$/)
    expect(imageOf('大使', { ...withoutPicture, section }, '新闻')).toBeUndefined()
  })
})
