import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const COMMON =
  'the of and a to in that was for on with as by at from it had were which their been has would one after said more when who will out up about into than them can only other new some could time these two may first then do any like my now over such our man me even most made also did many before must through years where much way well down should because each just those people how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three city council street house money price vote court school river port police water report north south week month night morning company union minister law tax plan cost road bridge train bank market trade fish ship storm winter summer hospital doctor teacher student farm field island harbour tower church garden window music theatre film book page letter question answer reason problem chance change power paper office worker member party leader mayor judge lawyer driver engineer builder owner tenant neighbour family child mother father brother friend crowd team match season player'.split(
    ' ',
  )
const SYLLABLES =
  'ba ber cal cor da del den es far fen gar ger hal har in kel ken lan lor mar men nor or pel per qua ran ros sal sen tal ter tor un val ven wes wil yar zor'.split(
    ' ',
  )
/** Number of invented words. They come after the common ones, which are half of every text. */
const RARE = 30_000
/** Share of a story's words that belong to its topics and its storyline. */
const OWN_WORDS = 0.08
const TEN_YEARS = 10 * 365 * 86_400_000
/** Milliseconds since the epoch. A constant, so that the same count gives the same files on any day. */
const END = Date.UTC(2026, 10, 1)

/** A generator of numbers from 0 to 1 that gives the same ones each time (Numerical Recipes' LCG). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/**
 * Writes `count` stories of 200–900 words (500 on average) over ten years, with authors, topics, storylines, pull
 * quotes, cards, pictures and key points, below a content directory that has its publication and sections already.
 * @param pictures addresses below `public/`, for one lead picture after another; without any, stories have no pictures
 * @param end the time before which all of them were published
 * @returns their addresses, oldest first
 */
export function generateStories(
  directory: string,
  count: number,
  sections: readonly string[],
  pictures: readonly string[],
  end = END,
): string[] {
  const random = randomFrom(count)
  const between = (low: number, high: number) => low + Math.floor(random() * (high - low + 1))
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const times = <T>(length: number, make: (index: number) => T) =>
    Array.from({ length }, (_, index) => make(index))
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }

  const invent = () => times(between(2, 3), () => pick(SYLLABLES)).join('')
  const name = () => capital(invent())
  const words = [...COMMON, ...times(RARE, invent)]
  // A power of a uniform number follows Zipf's law: the word of rank r occurs 1/r as often as the first.
  const word = () => words[Math.floor(words.length ** random()) - 1] ?? 'word'
  const sentence = (length: number, next = word) => `${capital(times(length, next).join(' '))}.`

  const ids = (kind: string, length: number) => times(length, (index) => `${kind}-${index + 1}`)
  const authors = ids('author', 30)
  const topics = ids('topic', 60)
  const storylines = ids('storyline', Math.max(1, Math.round(count / 25)))
  for (const id of authors)
    write(`authors/${id}.yaml`, `name: ${name()} ${name()}\nrole: Reporter\nbio: ${sentence(25)}\n`)
  for (const id of topics) write(`topics/${id}.yaml`, `name: ${name()}\ndescription: ${sentence(10)}\n`)
  for (const id of storylines)
    write(`storylines/${id}.yaml`, `name: ${name()} ${invent()}\nsummary: ${sentence(20)}\n`)
  const ownWords = new Map([...topics, ...storylines].map((id) => [id, times(30, invent)]))

  /** Five stories run at a time, each for 3 to 30 parts; a third of all stories belong to none. */
  let running: { id: string; parts: number }[] = []
  const nextStoryline = () => {
    while (running.length < 5 && storylines.length > 0)
      running.push({ id: storylines.shift() ?? '', parts: between(3, 30) })
    if (running.length === 0 || random() < 0.35) return undefined
    const one = pick(running)
    one.parts--
    running = running.filter(({ parts }) => parts > 0)
    return one.id
  }

  const addresses: string[] = []
  for (let index = 0; index < count; index++) {
    const published = new Date(end - ((count - index) * TEN_YEARS) / count).toISOString()
    const storyline = nextStoryline()
    const about = [...new Set(times(between(1, 3), () => pick(topics)))]
    const own = [...about, ...(storyline === undefined ? [] : [storyline])].flatMap(
      (id) => ownWords.get(id) ?? [],
    )
    const next = () => (random() < OWN_WORDS ? pick(own) : word())
    const frontmatter = [
      `headline: ${sentence(between(5, 11), next).slice(0, -1)}`,
      `standfirst: ${sentence(between(15, 28), next)}`,
      `published: ${published}`,
      `authors: [${[...new Set(times(random() < 0.15 ? 2 : 1, () => pick(authors)))].join(', ')}]`,
      `dateline: ${name()}`,
      `topics: [${about.join(', ')}]`,
    ]
    if (storyline !== undefined) frontmatter.push(`storyline: ${storyline}`)
    const lead = pictures[index % pictures.length]
    if (lead !== undefined)
      frontmatter.push(`image:\n  src: ${lead}\n  alt: ${sentence(8)}\n  credit: ${name()}`)

    const paragraphs = bodyOf(200 + 650 * random() ** 1.4, () => sentence(between(8, 24), next))
    const quote = pick(paragraphs).split(/(?<=\.) /)[0] ?? ''
    const blocks = [`<PullQuote speaker="${name()} ${name()}">\n  ${quote}\n</PullQuote>`]
    if (random() < 0.2)
      blocks.push(`<KeyPoints>\n\n${times(3, () => `- ${sentence(12, next)}`).join('\n')}\n\n</KeyPoints>`)
    for (const address of new Set(times(between(1, 2), () => addresses.at(-between(1, 200)))))
      if (address !== undefined) blocks.push(`<AlsoRead story="${address}" />`)
    if (pictures.length > 0 && random() < 0.25)
      blocks.push(
        `<Figure src="${pick(pictures)}" alt="${sentence(8)}" caption="${sentence(12)}" credit="${name()}" />`,
      )
    // After the second paragraph, the fourth, the sixth …
    blocks.forEach((block, nth) => {
      paragraphs.splice(2 + 3 * nth, 0, block)
    })

    const address = `${pick(sections)}/${published.slice(0, 4)}/${invent()}-${invent()}-${index}`
    write(`articles/${address}.mdx`, `---\n${frontmatter.join('\n')}\n---\n\n${paragraphs.join('\n\n')}\n`)
    addresses.push(address)
  }
  return addresses
}

/** Paragraphs of two to four sentences, until there are enough words. */
function bodyOf(words: number, sentence: () => string): string[] {
  const paragraphs: string[][] = []
  for (let written = 0; written < words; ) {
    const next = sentence()
    const last = paragraphs.at(-1)
    if (last === undefined || last.length > 1 + (paragraphs.length % 3)) paragraphs.push([next])
    else last.push(next)
    written += next.split(' ').length
  }
  return paragraphs.map((sentences) => sentences.join(' '))
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
