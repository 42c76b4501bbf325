import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { readDevContent } from '@/lib/content/dev-content'
import { devUrls } from '@/lib/site/dev-urls'
import { type Change, publication } from '@/tests/fixtures/content-rules/publication'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const STORY = 'articles/city/quay-reopens.mdx'

afterEach(() => vi.unstubAllEnvs())

/** A publication that the development server serves. */
function served(changes: Record<string, Change> = {}) {
  const content = publication(changes)
  vi.stubEnv('CONTENT_DIRECTORY', content)
  const urls = () => devUrls(content, NOW)
  return {
    content,
    write: (path: string, text: string) => writeFileSync(join(content, path), text),
    urls,
    stories: async () => [...(await urls()).stories],
    redirects: async () => [...(await urls()).redirects],
    problems: async () => (await readDevContent()).siteProblems(NOW),
    record: async () => (await readDevContent()).index,
  }
}

describe('while a writer works', () => {
  test('URLs follow the files, and a broken story keeps its own', async () => {
    const site = served()
    expect(await site.stories()).toContain('city/quay-reopens')
    site.write(STORY, '---\nheadline: Quay\n---\n\nWords.\n')
    site.write('redirects.yaml', 'redirects: [{ from: /here, to: /latest }]\n')
    await expect.poll(site.redirects).toContainEqual(['here', '/latest'])
    expect(await site.stories()).toContain('city/quay-reopens')
    rmSync(join(site.content, STORY))
    await expect.poll(site.stories).not.toContain('city/quay-reopens')
  })

  test('a rename is noticed, although number, size and time of the files stay the same', async () => {
    const site = served()
    await site.stories()
    renameSync(join(site.content, STORY), join(site.content, STORY.replace('quay-reopens', 'quay-renamed')))
    await expect.poll(site.stories).toContain('city/quay-renamed')
    expect(await site.stories()).not.toContain('city/quay-reopens')
  })

  test('a story in a folder that isn’t a section keeps its URL', async () => {
    const site = served({
      'articles/wrold/a.mdx':
        '---\nheadline: A\nstandfirst: B\npublished: 2026-11-01T00:00:00Z\ncredit: C\n---\n\nWords.\n',
    })
    expect(await site.stories()).toContain('wrold/a')
  })
})

describe('a site file that breaks', () => {
  test.each([
    ['front.yaml', 'blocks: 1\n'],
    ['sections.yaml', 'sections: [\n'],
    ['publication.yaml', 'name: [\n'],
    ['redirects.yaml', 'redirects: none\n'],
  ] as const)(
    '%s is reported, and its last good version is served until it is fixed',
    async (name, broken) => {
      const site = served()
      const before = await site.record()
      site.write(name, broken)
      await expect
        .poll(async () => (await site.problems()).map(({ path }) => path))
        .toContain(`content/${name}`)
      const { publication: found, sections, front, redirects } = await site.record()
      expect({ found, sections, front, redirects }).toEqual({
        found: before.publication,
        sections: before.sections,
        front: before.front,
        redirects: before.redirects,
      })
      expect(await site.stories()).toContain('city/quay-reopens')
    },
  )

  test('before the server starts is reported, and the rest of the site is served', async () => {
    const site = served({ 'front.yaml': 'blocks: [\n', 'sections.yaml': 'sections: 1\n' })
    expect((await site.problems()).map(({ path }) => path)).toEqual(
      expect.arrayContaining(['content/front.yaml', 'content/sections.yaml']),
    )
    expect(await site.stories()).toContain('city/quay-reopens')
  })
})

test.each([
  ['an author', 'authors/asha-rao.yaml', 'name: [\n', 'content/authors/asha-rao.yaml'],
  ['a topic', 'topics/ferries.yaml', 'nam: Ferries\n', 'content/topics/ferries.yaml'],
  ['a page', 'pages/about.mdx', '---\ntitle: About\n---\n\nWords.\n', 'content/pages/about.mdx'],
  [
    'a pick of the front page that isn’t there',
    'front.yaml',
    'blocks:\n  - { block: lead, stories: [city/gone] }\n',
    'content/front.yaml',
  ],
])('the file of %s is reported, and the rest works', async (_, path, broken, reported) => {
  const site = served()
  await site.stories()
  site.write(path, broken)
  await expect.poll(async () => (await site.problems()).map((one) => one.path)).toContain(reported)
  expect(await site.stories()).toContain('city/quay-reopens')
})
