import { expect, test } from 'vitest'
import { authorSchema } from '@/lib/content/record-schemas'
import { storyMetadata } from '@/lib/seo/metadata'
import { editionOf, SITE } from './edition'

const AUTHOR = { name: 'Asha Rao', role: 'Editor', bio: 'Writes.' }

test('the metadata of a story name the accounts of its authors', () => {
  const { story, catalog } = editionOf('world/ferry')
  expect(storyMetadata(story, catalog.publication, SITE).other).toBeUndefined()
  const [author] = story.authors
  if (author === undefined) throw new Error('The story has no author')
  const known = { ...story, authors: [{ ...author, fediverse: '@asha@example.social' }] }
  expect(storyMetadata(known, catalog.publication, SITE).other).toEqual({
    'fediverse:creator': ['@asha@example.social'],
  })
})

test.each(['asha@example.social', '@asha', 'https://example.social/@asha', '@asha@example'])(
  '%s is no account',
  (fediverse) =>
    expect(authorSchema.safeParse({ ...AUTHOR, fediverse }).error?.issues[0]?.message).toMatch(/^an account/),
)

test.each(['@asha@example.social', '@a.rao_1@social.example.co.uk'])('%s is an account', (fediverse) =>
  expect(authorSchema.safeParse({ ...AUTHOR, fediverse }).success).toBe(true),
)
