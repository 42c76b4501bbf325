import { storyLinks } from '@/lib/mdx/story-links'
import type { ArticleFile } from './schema'

/** The facts of a story that the ranking uses. */
export type RelatableStory = {
  address: string
  headline: string
  /** Standfirst and body; tags in it are ignored. */
  text: string
  /** Ids, most important first. */
  topics: readonly string[]
  storyline?: string
  /** Addresses the editor chose, in the editor's order. */
  editorsChoice: readonly string[]
  /** Addresses the text already links to. */
  linked: readonly string[]
  /** Milliseconds since the epoch. */
  published: number
  /** The address of the original, for a translation. */
  translationOf?: string | undefined
  /** Undefined for the publication's. */
  language?: string | undefined
}

/** The facts of a story for the ranking. */
export function relatable(story: ArticleFile): RelatableStory {
  return {
    address: story.address,
    headline: story.headline,
    text: `${story.standfirst} ${story.body.text}`,
    topics: story.topics,
    storyline: story.storyline,
    editorsChoice: story.related,
    linked: storyLinks(story.body.text),
    published: Date.parse(story.published),
    translationOf: story.translationOf,
    language: story.language,
  }
}

/** More than the sum of all shared topics (at most 9.1) and words (at most 3), so that stories of the storyline come first. */
const STORYLINE_WEIGHT = 16
/** For a rare topic that is first in both stories. */
const TOPIC_WEIGHT = 2
/** For two stories with the same distinctive words: between one shared topic and two. */
const TEXT_WEIGHT = 3
/** A word in the headline counts as much as three in the text. */
const HEADLINE_WEIGHT = 3
/** Number of distinctive words by which a story is compared. Twice as many take twice the time and change little. */
const TERMS_PER_STORY = 20
/** Words in more than this share of the stories are ignored. This replaces a list of stop words. */
const STOP_SHARE = 0.1
/** Newest stories reached through one word, topic or storyline: limits the work to a multiple of the number of stories. */
const NEIGHBOURS = 100

type Options = {
  /** How many public stories to find for each story. */
  count?: number
  /** Milliseconds since the epoch. A story that is published later is included, but doesn't count towards `count`. */
  now?: number
}

/**
 * Stories to read after each story, best first: the editor's choice in the editor's order, then by storyline,
 * shared topics (rare and important ones weigh more) and shared distinctive words (TF-IDF), newer first among
 * equals, then the newest stories until `count` are found. Never the story itself, a story its text links to, an edition of
 * either in another language, or a headline twice. Of a story in several languages, only the edition in the story's own
 * language or else the closest one. The result doesn't depend on the order of the stories.
 */
export function relateStories(
  stories: readonly RelatableStory[],
  { count = 6, now = Number.POSITIVE_INFINITY }: Options = {},
): Map<string, string[]> {
  const newest = [...stories].sort((a, b) => b.published - a.published || (a.address < b.address ? -1 : 1))
  const indexOf = new Map(newest.map(({ address }, index) => [address, index]))
  const headlines = newest.map((story) => fold(story.headline))
  const byHeadline = groupBy(headlines)
  const originals = newest.map(({ address, translationOf }) => translationOf ?? address)
  const byOriginal = groupBy(originals)
  const vectors = describe(newest)
  const holders = invert(vectors)
  const scores = new Float64Array(newest.length)

  return new Map(newest.map((story, self) => [story.address, choose(story, self)]))

  function choose(story: RelatableStory, self: number): string[] {
    const near = scoreNeighbours(vectors[self] ?? [], holders, scores)
    // The story itself and what its text links to count as used.
    const usedOriginals = new Set(
      [self, ...story.linked.map((address) => indexOf.get(address) ?? self)].map(originalOf),
    )
    const used = new Set([headlines[self] ?? ''])
    const chosen: string[] = []
    let open = count
    const isFree = (index: number) =>
      !usedOriginals.has(originalOf(index)) && !used.has(headlines[index] ?? '')
    const take = (index: number | undefined) => {
      const other = index === undefined ? undefined : newest[index]
      if (index === undefined || other === undefined || open === 0 || !isFree(index)) return
      used.add(headlines[index] ?? '')
      usedOriginals.add(originalOf(index))
      chosen.push(other.address)
      if (other.published <= now) open--
    }
    const inOwnLanguage = (index: number) =>
      byOriginal.get(originalOf(index))?.find((other) => {
        const edition = newest[other]
        return edition?.language === story.language && (edition?.published ?? 0) <= now && isFree(other)
      }) ?? index
    for (const address of story.editorsChoice) take(indexOf.get(address))
    while (open > 0) {
      // One round is enough unless several candidates have one headline; each round takes at least one story.
      const best = highest(near, scores, 2 * count, isFree)
      if (best.length === 0) break
      for (const index of best) take(inOwnLanguage(index))
    }
    for (const [headline, group] of byHeadline) {
      if (open === 0) break
      if (!used.has(headline))
        take(group.find((index) => isFree(index) && (newest[index]?.published ?? 0) <= now))
    }
    for (const index of near) scores[index] = 0
    return chosen
  }

  function originalOf(index: number): string {
    return originals[index] ?? ''
  }
}

/** What a story shares with others (its storyline, a topic, a word), numbered, and its weight. */
type Feature = { key: number; weight: number }

/** The features of each story. Two stories are as close as the sum of the products of the weights they share. */
function describe(stories: readonly RelatableStory[]): Feature[][] {
  const keys = new Map<string, number>()
  const frequency: number[] = []
  const counts: number[] = []
  const keyOf = (name: string) => {
    const known = keys.get(name)
    if (known !== undefined) return known
    const key = keys.size
    keys.set(name, key)
    frequency.push(0)
    counts.push(0)
    return key
  }
  const found = stories.map((story) => {
    const terms: number[] = []
    const countIn = (text: string, weight: number) => {
      for (const word of wordsOf(text)) {
        const key = keyOf(word)
        if (counts[key] === 0) terms.push(key)
        counts[key] = (counts[key] ?? 0) + weight
      }
    }
    countIn(story.headline, HEADLINE_WEIGHT)
    countIn(story.text, 1)
    const times = new Uint16Array(terms.map((term) => counts[term] ?? 0))
    // Words contain no colon, so the names are unique.
    const topics = [...new Set(story.topics)].map((topic) => keyOf(`topic:${topic}`))
    const storyline = story.storyline === undefined ? [] : [keyOf(`storyline:${story.storyline}`)]
    for (const key of [...terms, ...topics, ...storyline]) frequency[key] = (frequency[key] ?? 0) + 1
    for (const term of terms) counts[term] = 0
    return { terms: new Uint32Array(terms), times, topics, storyline }
  })

  const all = Math.log(1 + stories.length)
  /** The inverse document frequency, from nearly 0 for what every story has to 1 for what one has. */
  const rarity = Float64Array.from(frequency, (holders) => 1 - Math.log(holders) / all)
  // A word in one story only is of no use; three stories may share a word, however few stories there are.
  const most = Math.max(3, stories.length * STOP_SHARE)
  const telling = Float64Array.from(frequency, (holders, term) =>
    holders > 1 && holders <= most ? (rarity[term] ?? 0) : 0,
  )
  const weights = new Float64Array(keys.size)
  return found.map(({ terms, times, topics, storyline }) => {
    terms.forEach((term, index) => {
      weights[term] = (1 + Math.log(times[index] ?? 1)) * (telling[term] ?? 0)
    })
    const words = highest(terms, weights, TERMS_PER_STORY).map((key) => ({ key, weight: weights[key] ?? 0 }))
    const length = Math.hypot(...words.map(({ weight }) => weight))
    return [
      ...storyline.map((key) => ({ key, weight: Math.sqrt(STORYLINE_WEIGHT) })),
      ...topics.map((key, position) => ({
        key,
        weight: Math.sqrt(TOPIC_WEIGHT * (rarity[key] ?? 0)) / (1 + position / 4),
      })),
      ...words.map(({ key, weight }) => ({ key, weight: (Math.sqrt(TEXT_WEIGHT) * weight) / length })),
    ]
  })
}

/** The stories that have a feature, newest first, and its weight in each. */
type Holders = { stories: number[]; weights: number[] }

function invert(vectors: readonly Feature[][]): Map<number, Holders> {
  const holders = new Map<number, Holders>()
  vectors.forEach((features, story) => {
    for (const { key, weight } of features) {
      const list = holders.get(key) ?? { stories: [], weights: [] }
      holders.set(key, list)
      if (list.stories.length === NEIGHBOURS) continue
      list.stories.push(story)
      list.weights.push(weight)
    }
  })
  return holders
}

/** Writes into `scores` how close each neighbour is, and returns the neighbours. Expects zeros. */
function scoreNeighbours(
  features: readonly Feature[],
  holders: ReadonlyMap<number, Holders>,
  scores: Float64Array,
): number[] {
  const near: number[] = []
  for (const { key, weight } of features) {
    const { stories, weights } = holders.get(key) ?? { stories: [], weights: [] }
    for (let index = 0; index < stories.length; index++) {
      const story = stories[index] ?? 0
      const score = scores[story] ?? 0
      if (score === 0) near.push(story)
      scores[story] = score + weight * (weights[index] ?? 0)
    }
  }
  return near
}

/** Up to `size` free candidates with a score, the highest first, the lower number first among equals. */
function highest(
  candidates: ArrayLike<number>,
  scores: Float64Array,
  size: number,
  isFree: (candidate: number) => boolean = () => true,
): number[] {
  const best: number[] = []
  const precedes = (a: number, b: number) => {
    const difference = (scores[a] ?? 0) - (scores[b] ?? 0)
    return difference > 0 || (difference === 0 && a < b)
  }
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] ?? 0
    if (scores[candidate] === 0) continue
    if (best.length === size && !precedes(candidate, best[size - 1] ?? 0)) continue
    if (!isFree(candidate)) continue
    let place = best.length
    while (place > 0 && precedes(candidate, best[place - 1] ?? 0)) place--
    best.splice(place, 0, candidate)
    if (best.length > size) best.pop()
  }
  return best
}

/** Words of four letters and more, in lower case, tags left out. */
function wordsOf(text: string): readonly string[] {
  return (
    text
      .replace(/<\/?[A-Za-z][^>]*>/g, ' ')
      .toLowerCase()
      .match(/[\p{L}\p{M}]{4,}/gu) ?? []
  )
}

/** Headlines that differ only in case, typography or spaces are the same. */
function fold(headline: string): string {
  return headline
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
    .trim()
}

/** The positions of each text, in order. */
function groupBy(texts: readonly string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  texts.forEach((text, index) => {
    const group = groups.get(text)
    if (group === undefined) groups.set(text, [index])
    else group.push(index)
  })
  return groups
}
