import type { ArchiveItem } from '@/lib/import/archive-item'
import { createLinkTable, linkTarget, storyTarget } from '@/lib/import/link-targets'
import { type MadeStory, makeStory } from '@/lib/import/make-story'
import { type ReadOptions, readPost } from '@/lib/import/markdown/read-post'
import { planImport } from '@/lib/import/plan'

const NOW = Date.parse('2026-11-26T09:00:00Z')
const NOTHING = {
  sections: [{ id: 'city', name: 'City' }],
  authors: new Map(),
  topics: new Map(),
  storylines: new Map(),
  taken: new Set<string>(),
  redirects: new Map(),
}

/** The item of a post. */
export function readItem(text: string, path = 'posts/a.md', options: Partial<ReadOptions> = {}): ArchiveItem {
  const entry = readPost(
    { path, bytes: Buffer.from(text) },
    { timeZone: 'Europe/London', now: NOW, map: {}, ...options },
  )
  if (entry.type !== 'item') throw new Error(entry.reason)
  return entry
}

/** The story of a body, among other posts of the archive; every picture is found. */
export function madePost(
  body: string,
  path = 'posts/a.md',
  others: readonly ArchiveItem[] = [],
): MadeStory & { body: string } {
  const item = readItem(`---\ntitle: A post\ndate: 2019-07-10\n---\n\n${body}`, path)
  const items = [item, ...others]
  const plan = planImport(items, NOTHING, { sections: { all: 'city' }, defaultSection: 'city' })
  const table = createLinkTable(items, plan, ['https://old.example.org'], new Set(['about']), [], NOW)
  const [place] = plan.places
  if (place === undefined) throw new Error('no place')
  const story = makeStory(
    { item, place },
    {
      link: (url, from) => linkTarget(url, from, table),
      story: (headline) => storyTarget(headline, table),
      picture: (src) => ({ file: `/images/${src.split('/').at(-1)}`, original: src }),
    },
    { credit: 'Archive', byline: 'Staff' },
  )
  return { ...story, body: story.text.replace(/^---\n[\s\S]*?\n---\n/, '').trim() }
}
