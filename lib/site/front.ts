import type { FrontBlock, Section, Topic } from '@/lib/content/schema'
import { wordsOf } from '@/lib/words/words'
import type { Catalog, Story } from './catalog'

/** A block of the front page with its stories. Empty blocks are left out. */
export type FrontPackage =
  | { block: 'banner'; label: string; story: Story }
  | { block: 'lead'; story: Story; related: Story[] }
  | (Heading & { stories: Story[] })

type Heading =
  | { block: 'top' | 'opinion' | 'river' | 'most-read'; title: string }
  | { block: 'section'; section: Section }
  | { block: 'topic'; topic: Topic }

/**
 * Fills the blocks of `front.yaml` from top to bottom: first the stories that the block lists, then stories by the
 * block's rule, newest first. A story appears once on the page, except in the block of the most read. No rule adds a
 * story that another block lists. `relatedTo` gives the stories under the lead.
 */
export function composeFront(
  catalog: Catalog,
  relatedTo: (story: Story) => readonly Story[],
): FrontPackage[] {
  const words = wordsOf(catalog.publication)
  const placed = new Set<Story>()
  const reserved = new Map<Story, number>()
  catalog.front.forEach((block, index) => {
    for (const story of picksOf(block, catalog)) if (!reserved.has(story)) reserved.set(story, index)
  })

  const take = (index: number, count: number, candidates: Iterable<Story>): Story[] => {
    const taken: Story[] = []
    for (const story of candidates) {
      if (taken.length === count) break
      if (placed.has(story) || (reserved.get(story) ?? index) !== index) continue
      placed.add(story)
      taken.push(story)
    }
    return taken
  }

  return catalog.front.flatMap((block, index): FrontPackage[] => {
    const candidates = [...picksOf(block, catalog), ...byRule(block, catalog)]
    if (block.block === 'banner') {
      const [story] = take(index, 1, candidates.filter(isUnderWay))
      return story === undefined ? [] : [{ block: block.block, label: block.label ?? words('live'), story }]
    }
    if (block.block === 'lead') {
      const [story] = take(index, 1, candidates)
      if (story === undefined) return []
      const related = take(index, block.related, [...storylineOf(story, catalog), ...relatedTo(story)])
      return [{ block: block.block, story, related }]
    }
    // A ranking: its stories may be in other blocks too.
    const stories =
      block.block === 'most-read'
        ? catalog.mostRead.slice(0, block.count)
        : take(index, block.count, candidates)
    if (stories.length === 0) return []
    return [{ ...headingOf(block, catalog), stories }]
  })
}

/** A live story whose coverage has ended leaves the banner. */
function isUnderWay({ kind, labelKind }: Story): boolean {
  return kind !== 'live' || labelKind === 'live'
}

function picksOf(block: FrontBlock, catalog: Catalog): Story[] {
  return 'stories' in block ? block.stories.flatMap((address) => catalog.byAddress.get(address) ?? []) : []
}

function byRule(block: FrontBlock, catalog: Catalog): readonly Story[] {
  switch (block.block) {
    case 'banner':
    case 'most-read':
      return []
    case 'lead': {
      const reports = catalog.stories.filter((story) => story.kind !== 'opinion')
      return [...reports.filter((story) => story.image !== undefined), ...reports]
    }
    case 'top':
      return catalog.stories.filter((story) => story.kind !== 'opinion')
    case 'section':
      return catalog.bySection.get(block.section) ?? []
    case 'topic':
      return catalog.byTopic.get(block.topic) ?? []
    case 'opinion':
      return differentWriters(
        catalog.stories.filter((story) => story.kind === 'opinion').slice(0, 4 * block.count),
      )
    case 'river':
      return catalog.stories
  }
}

/** The newest story of each writer, then their other stories. */
function differentWriters(stories: readonly Story[]): Story[] {
  const first = new Map<string, Story>()
  for (const story of stories) if (!first.has(story.byline)) first.set(story.byline, story)
  return [...new Set([...first.values(), ...stories])]
}

function storylineOf(story: Story, catalog: Catalog): readonly Story[] {
  return story.storyline === undefined ? [] : (catalog.byStoryline.get(story.storyline.id) ?? [])
}

const TITLES = {
  top: 'topStories',
  opinion: 'opinion',
  river: 'mostRecent',
  'most-read': 'mostRead',
} as const

type ListBlock = Exclude<FrontBlock, { block: 'banner' | 'lead' }>

function headingOf(block: ListBlock, catalog: Catalog): Heading {
  if (block.block === 'section') {
    const section = catalog.sections.find(({ id }) => id === block.section)
    if (section === undefined) throw new Error(`front.yaml names an unknown section: ${block.section}`)
    return { block: block.block, section }
  }
  if (block.block === 'topic') {
    const topic = catalog.topics.get(block.topic)
    if (topic === undefined) throw new Error(`front.yaml names an unknown topic: ${block.topic}`)
    return { block: block.block, topic }
  }
  return { block: block.block, title: block.title ?? wordsOf(catalog.publication)(TITLES[block.block]) }
}
