/** What the ranking needs to know of a public story. */
export type RelatableStory = {
  address: string
  headline: string
  /** Standfirst and body; markup in it does no harm. */
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
}

/** A story of the same storyline outranks any sum of shared topics and words. */
const STORYLINE_WEIGHT = 8
const TOPIC_WEIGHT = 2
const TEXT_WEIGHT = 3
/** Words in a headline say more about a story than words in its text. */
const HEADLINE_WEIGHT = 3
/** Words by which a story is compared: its most telling ones. */
const TERMS_PER_STORY = 20
/** A word in more than this share of all stories tells nothing, as does one that occurs once. */
const STOP_SHARE = 0.1
/** Newest stories compared through one word, topic or storyline; bounds the work to a multiple of the catalog. */
const NEIGHBOURS = 150
/** Neighbours put in order for a story: enough for `count` after linked stories and repeated headlines are passed over. */
const SHORTLIST = 40

/**
 * Stories to read after each story, best first: the editor's choice in the editor's order, then by storyline,
 * shared topics (rare ones weigh more) and shared telling words (TF-IDF), fresher first among equals, then the
 * newest stories until `count` are found. Never the story itself, a story its text links to, or a headline
 * twice. The same catalog gives the same answer in whatever order its stories come.
 */
export function relateStories(stories: readonly RelatableStory[], count = 6): Map<string, string[]> {
  const newest = [...stories].sort((a, b) => b.published - a.published || (a.address < b.address ? -1 : 1))
  const rank = new Map(newest.map((story, index) => [story.address, index]))
  const headlines = newest.map((story) => fold(story.headline))
  const links = [
    linksBy(
      newest,
      (story) => (story.storyline === undefined ? [] : [story.storyline]),
      () => STORYLINE_WEIGHT,
    ),
    linksBy(
      newest,
      (story) => story.topics,
      (position, rarity) => (TOPIC_WEIGHT * rarity) / (1 + position / 4),
    ),
    linksByText(newest),
  ]
  const scores = new Float64Array(newest.length)

  return new Map(
    newest.map((story, index) => {
      const touched: number[] = []
      for (const linksOf of links)
        linksOf(index, (other, score) => {
          if (scores[other] === 0) touched.push(other)
          scores[other] = (scores[other] ?? 0) + score
        })
      const chosen = pick(story, index, shortlist(touched, scores))
      for (const other of touched) scores[other] = 0
      return [story.address, chosen]
    }),
  )

  function pick(story: RelatableStory, self: number, byScore: readonly number[]): string[] {
    const refused = new Set(story.linked)
    const told = new Set([headlines[self]])
    const chosen: string[] = []
    const take = (index: number | undefined) => {
      const other = index === undefined ? undefined : newest[index]
      if (other === undefined || index === undefined || index === self || chosen.length >= count) return
      if (refused.has(other.address) || told.has(headlines[index])) return
      refused.add(other.address)
      told.add(headlines[index])
      chosen.push(other.address)
    }
    for (const address of story.editorsChoice) take(rank.get(address))
    for (const index of byScore) take(index)
    for (let index = 0; index < newest.length && chosen.length < count; index++) take(index)
    return chosen
  }
}

/** Calls back with each neighbour of a story and the score that connects them. */
type Links = (story: number, add: (other: number, score: number) => void) => void

/** Connects stories that share a key; `weigh` gets the key's place in the story and its rarity, 0 to 1. */
function linksBy(
  newest: readonly RelatableStory[],
  keysOf: (story: RelatableStory) => readonly string[],
  weigh: (position: number, rarity: number) => number,
): Links {
  const holders = new Map<string, number[]>()
  const frequency = new Map<string, number>()
  newest.forEach((story, index) => {
    for (const key of keysOf(story)) {
      frequency.set(key, (frequency.get(key) ?? 0) + 1)
      const list = holders.get(key)
      if (list === undefined) holders.set(key, [index])
      else if (list.length < NEIGHBOURS) list.push(index)
    }
  })
  const most = Math.log(1 + newest.length)
  return (index, add) => {
    const story = newest[index]
    if (story === undefined) return
    keysOf(story).forEach((key, position) => {
      const rarity = Math.log((1 + newest.length) / (frequency.get(key) ?? 1)) / most
      const score = weigh(position, rarity)
      for (const other of holders.get(key) ?? []) add(other, score)
    })
  }
}

/** Connects stories by the cosine of their most telling words. */
function linksByText(newest: readonly RelatableStory[]): Links {
  const ids = new Map<string, number>()
  const frequency: number[] = []
  const documents = newest.map((story) => {
    const counts = new Map<number, number>()
    const countWords = (text: string, weight: number) => {
      for (const [word] of text.toLowerCase().matchAll(/\p{L}{4,}/gu)) {
        let id = ids.get(word)
        if (id === undefined) {
          id = ids.size
          ids.set(word, id)
          frequency.push(0)
        }
        if (!counts.has(id)) frequency[id] = (frequency[id] ?? 0) + 1
        counts.set(id, (counts.get(id) ?? 0) + weight)
      }
    }
    countWords(story.headline, HEADLINE_WEIGHT)
    countWords(story.text, 1)
    return { terms: Uint32Array.from(counts.keys()), counts: Uint16Array.from(counts.values()) }
  })
  const stop = Math.max(3, newest.length * STOP_SHARE)
  const vectors = documents.map(({ terms, counts }) => {
    const telling: { term: number; weight: number }[] = []
    terms.forEach((term, index) => {
      const stories = frequency[term] ?? 0
      if (stories < 2 || stories > stop) return
      telling.push({ term, weight: (1 + Math.log(counts[index] ?? 1)) * Math.log(newest.length / stories) })
    })
    telling.sort((a, b) => b.weight - a.weight || a.term - b.term)
    const kept = telling.slice(0, TERMS_PER_STORY)
    const length = Math.hypot(...kept.map(({ weight }) => weight)) || 1
    return kept.map(({ term, weight }) => ({ term, weight: weight / length }))
  })
  const holders = new Map<number, { story: number; weight: number }[]>()
  vectors.forEach((vector, story) => {
    for (const { term, weight } of vector) {
      const list = holders.get(term)
      if (list === undefined) holders.set(term, [{ story, weight }])
      else if (list.length < NEIGHBOURS) list.push({ story, weight })
    }
  })
  return (index, add) => {
    for (const { term, weight } of vectors[index] ?? [])
      for (const other of holders.get(term) ?? []) add(other.story, TEXT_WEIGHT * weight * other.weight)
  }
}

/** Headlines that differ only in case, marks or spaces are the same. */
function fold(headline: string): string {
  return headline
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

/** The stories with the highest scores, best first; a lower index is a newer story and wins a tie. */
function shortlist(touched: readonly number[], scores: Float64Array): number[] {
  const best: { story: number; score: number }[] = []
  for (const story of touched) {
    // Sums of floats differ in the last bits with the order of addition: equal is what agrees to nine places.
    const score = Math.round((scores[story] ?? 0) * 1e9)
    const worst = best[best.length - 1]
    if (worst !== undefined && best.length === SHORTLIST && !before(score, story, worst)) continue
    let place = best.length
    while (place > 0 && before(score, story, best[place - 1])) place--
    best.splice(place, 0, { story, score })
    if (best.length > SHORTLIST) best.pop()
  }
  return best.map(({ story }) => story)
}

function before(score: number, story: number, other: { story: number; score: number } | undefined): boolean {
  return other !== undefined && (score > other.score || (score === other.score && story < other.story))
}
