import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const SYLLABLES =
  'ba ber cal cor da del den es far fen gar ger hal har in kel ken lan lor mar men nor or pel per qua ran ros sal sen tal ter tor un val ven wes wil yar zor'.split(
    ' ',
  )
const COMMON =
  'the of and a to in that was for on with as by at from it had were which their been has would one after said more when who will out up about into than them can only other new some could time these two may first then do any like my now over such our man me even most made also did many before must through years where much way well down should because each just those people how too little state good very make world still own see men work long here get both between life being under never day same another know while last might us great old year off come since against go came right used take three'.split(
    ' ',
  )

/** A generator of numbers from 0 to 1 that gives the same ones each time (Numerical Recipes' LCG). */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 1664525 + 1013904223) % 4294967296
    return state / 4294967296
  }
}

/**
 * Writes `count` stories of 200–900 words, with authors, topics, storylines, pull quotes and cards, below a
 * content directory that has its publication and sections already. The same count gives the same files.
 */
export function generateStories(
  directory: string,
  count: number,
  sections: readonly string[],
  picture: string,
) {
  const random = randomFrom(count)
  const pick = <T>(list: readonly T[]): T => {
    const item = list[Math.floor(random() * list.length)]
    if (item === undefined) throw new Error('nothing to pick from')
    return item
  }
  const word = () => Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join('')
  const rare = Array.from({ length: 6000 }, word)
  // Half common words, half from a long tail, as in English prose.
  const next = () =>
    random() < 0.5 ? pick(COMMON) : (rare[Math.floor(rare.length * random() ** 2)] ?? 'word')
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, next).join(' ')
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
  }
  const write = (path: string, text: string) => {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }

  const ids = (prefix: string, length: number) =>
    Array.from({ length }, (_, index) => `${prefix}-${index + 1}`)
  const authors = ids('author', 30)
  const topics = ids('topic', 60)
  const storylines = ids('storyline', Math.max(3, Math.round(count / 25)))
  for (const id of authors)
    write(
      `authors/${id}.yaml`,
      `name: ${capital(word())} ${capital(word())}\nrole: Reporter\nbio: ${sentence(25)}\n`,
    )
  for (const id of topics)
    write(`topics/${id}.yaml`, `name: ${capital(word())}\ndescription: ${sentence(10)}\n`)
  for (const id of storylines)
    write(`storylines/${id}.yaml`, `name: ${capital(word())} ${word()}\nsummary: ${sentence(20)}\n`)

  const end = Date.UTC(2026, 10, 1)
  const step = (10 * 365 * 86_400_000) / count
  const addresses: string[] = []
  for (let index = 0; index < count; index++) {
    const published = new Date(end - (count - index) * step).toISOString()
    const address = `${pick(sections)}/${published.slice(0, 4)}/${word()}-${word()}-${index}`
    const total = 200 + Math.floor(random() * 700)
    const paragraphs: string[] = []
    for (let words = 0; words < total; ) {
      const lengths = [12, 18, 15, 9].map((mean) => mean + Math.floor(random() * 8))
      paragraphs.push(lengths.map(sentence).join(' '))
      words += lengths.reduce((sum, length) => sum + length, 0)
    }
    const quote = sentence(14)
    paragraphs.push(quote)
    paragraphs.splice(2, 0, `<PullQuote speaker="${capital(word())}">\n  ${quote}\n</PullQuote>`)
    const earlier = addresses.slice(-200)
    if (earlier.length > 0) paragraphs.splice(4, 0, `<AlsoRead story="${pick(earlier)}" />`)
    if (earlier.length > 0 && random() < 0.5) paragraphs.splice(6, 0, `<AlsoRead story="${pick(earlier)}" />`)
    const storyline = random() < 0.4 ? `storyline: ${pick(storylines)}\n` : ''
    const image = `image:\n  src: ${picture}\n  alt: ${sentence(8)}\n  credit: ${word()}\n`
    write(
      `articles/${address}.mdx`,
      `---\nheadline: ${sentence(9).slice(0, -1)}\nstandfirst: ${sentence(22)}\npublished: ${published}\nauthors: [${pick(authors)}]\ndateline: ${capital(word())}\ntopics: [${pick(topics)}, ${pick(topics)}]\n${storyline}${image}---\n\n${paragraphs.join('\n\n')}\n`,
    )
    addresses.push(address)
  }
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`
}
