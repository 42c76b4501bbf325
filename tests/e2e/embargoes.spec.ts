import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, test } from '@playwright/test'
import { run } from '../../scripts/bench/run'
import { copyPaper } from '../../scripts/paper'
import { withServer } from '../../scripts/server-process'

const HEADLINE = 'The ferry sails at noon'
const STORY = '/world/the-ferry-sails'
/** Live coverage that ends when the embargo ends. */
const COVERAGE = '/world/the-crossing-live'
/** Maximum number of seconds by which a response may be late, also in a cache in front of the server. */
const LATEST = 60

/** Every place at which a reader or a machine may find the story once it is public. */
const SURFACES = {
  story: [STORY, `${STORY}/lite`, `${STORY}.md`],
  lists: ['/', '/latest', '/world', '/authors/asha-rao', '/authors', '/storylines', '/topics'],
  'lists that come with it': ['/topics/ferries', '/storylines/crossing'],
  'related stories': ['/world/old', '/world/old/lite'],
  feeds: ['/feed.xml', '/atom.xml', '/feed.json', '/world/feed.xml', '/authors/asha-rao/feed.json'],
  'feeds that come with it': ['/topics/ferries/feed.xml', '/storylines/crossing/feed.json'],
  machines: ['/sitemaps/2.xml', '/news-sitemap.xml', '/llms.txt', '/feeds.opml'],
  'light editions': ['/lite', '/world/lite'],
  search: ['/search', '/search/newer.json'],
  'end of live coverage': [COVERAGE, `${COVERAGE}/updates.json`, '/authors/bo-lind'],
}
/** Texts that show that the story is public, for responses without its headline. */
const TRACES: Readonly<Record<string, string>> = {
  '/authors': '/authors/asha-rao',
  '/storylines': 'The crossing',
  '/topics': 'Ferries and piers',
  '/feeds.opml': 'Ferries and piers',
  '/sitemaps/2.xml': STORY,
  '/authors/bo-lind': '',
  [COVERAGE]: 'coverageEndTime',
  [`${COVERAGE}/updates.json`]: '"isLive":false',
}
const LIVE_DOT = 'class="live-dot"'
/** What shows that the coverage is live: the banner and the labels of lists, and the label of the story. */
const LIVE_TRACES: Readonly<Record<string, string>> = {
  '/': 'class="banner"',
  '/latest': LIVE_DOT,
  '/world': LIVE_DOT,
  '/authors/bo-lind': LIVE_DOT,
  [COVERAGE]: LIVE_DOT,
}
/** What marks the link to a corrected story. */
const MARK = 'class="correction-mark"'
const MARKED = ['/', '/latest', '/world', '/authors/bo-lind', '/archive/2001/02']
const DAY = 86_400_000

/** Runs before the server's own code. The signal moves the server's clock to a later day. */
const CLOCK = `
  let ahead = 0
  const { now } = Date
  const start = performance.timeOrigin
  globalThis.Date = class extends Date {
    constructor(...parts) { parts.length === 0 ? super(now() + ahead) : super(...parts) }
    // Next.js copies a constructor's own properties.
    static parse = Date.parse
    static UTC = Date.UTC
    static now() { return now() + ahead }
  }
  Object.defineProperty(performance, 'timeOrigin', { get: () => start + ahead })
  process.on('SIGUSR2', () => { ahead += ${DAY + 3_600_000} })`

const DOCUMENTS = [
  ...SURFACES.feeds,
  ...SURFACES['feeds that come with it'],
  ...SURFACES.machines,
  '/search/newer.json',
]

function publish(folder: string, embargo: string) {
  const story = (headline: string, published: string, more = '') =>
    `---\nheadline: ${headline}\nstandfirst: A standfirst.\npublished: ${published}\nauthors: [${more.startsWith('topics') ? 'asha-rao' : 'bo-lind'}]\n${more}---\n\nWords about the ferry, the crossing and its harbour.\n`
  const entry = '<LiveUpdate at="2001-02-03T04:05:07Z" headline="It casts off">\n\nWords.\n\n</LiveUpdate>\n'
  // A week after it is in ten minutes: the mark ends at the midnight after that.
  const corrected = new Date(Date.now() - 7 * DAY + 600_000).toISOString()
  const files = {
    'publication.yaml':
      'name: The Paper\ntagline: Daily\ndescription: News.\nlanguage: en-GB\ntimeZone: Europe/London\nemail: desk@example.org\ncopyright: The Paper\npages: []\nembeds: []\n',
    'sections.yaml': 'sections:\n  - { id: world, name: World, description: Far. }\n',
    'front.yaml': `blocks:\n  - { block: banner, stories: [${COVERAGE.slice(1)}] }\n  - { block: lead }\n  - { block: river }\n`,
    'redirects.yaml': 'redirects: []\n',
    'authors/asha-rao.yaml': 'name: Asha Rao\nrole: Reporter\nbio: Reports.\n',
    'authors/bo-lind.yaml': 'name: Bo Lind\nrole: Reporter\nbio: Reports.\n',
    'topics/ferries.yaml': 'name: Ferries and piers\ndescription: Boats.\n',
    'storylines/crossing.yaml': 'name: The crossing\nsummary: It opens.\n',
    'articles/world/old.mdx': story(
      'An old story',
      '2001-02-03T04:05:06Z',
      `corrections:\n  - { at: ${corrected}, kind: correction, text: It was wrong. }\n`,
    ),
    [`articles${COVERAGE}.mdx`]:
      story('A boat under way', '2001-02-03T04:05:05Z', `kind: live\nended: ${embargo}\n`) + entry,
    'articles/world/the-ferry-sails.mdx': story(
      HEADLINE,
      embargo,
      'topics: [ferries]\nstoryline: crossing\n',
    ),
  }
  for (const [name, text] of Object.entries(files)) {
    const file = join(folder, 'content', name)
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
  }
}

/** A response: which state of the site it shows, and until when a cache may serve it (milliseconds since the epoch). */
type Answer = {
  state: 'before' | 'between' | 'after'
  until: number
  asked: number
  status: number
  control: string
}

/** Whether a page is as before or as after the moment at which the embargo and the live coverage end. */
function stateOf(path: string, text: string): Answer['state'] {
  // The page of a year has links to its months.
  const trace = TRACES[path] ?? (/^\/archive\/\d+$/.test(path) ? `${path}/` : HEADLINE)
  const dot = LIVE_TRACES[path]
  const changes = [
    ...(trace === '' ? [] : [text.includes(trace)]),
    ...(dot === undefined ? [] : [!text.includes(dot)]),
  ]
  if (changes.every(Boolean)) return 'after'
  return changes.some(Boolean) ? 'between' : 'before'
}

async function ask(origin: string, path: string): Promise<Answer> {
  // A cache counts from the request (RFC 9111, section 4.2.3).
  const asked = Date.now()
  // A new connection each: the server may be closing one that was idle while the test waited.
  const response = await fetch(origin + path, { redirect: 'manual', headers: { Connection: 'close' } })
  const text = await response.text()
  const control = response.headers.get('cache-control') ?? ''
  const life = Number(/s-maxage=(\d+)/.exec(control)?.[1] ?? /max-age=(\d+)/.exec(control)?.[1] ?? 0)
  expect(control, `${path} may be served past its lifetime`).not.toContain('stale-while-revalidate')
  return {
    state: response.status === 200 ? stateOf(path, text) : 'before',
    until: asked + life * 1000,
    asked,
    status: response.status,
    control,
  }
}

test('on a running server an embargo, live coverage and the mark of a correction end: all pages and documents show it within a minute, also behind a cache', async () => {
  test.setTimeout(600_000)
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-embargo-'))
  const tsx = join(folder, 'node_modules/tsx/dist/cli.mjs')
  try {
    copyPaper(folder)
    rmSync(join(folder, 'content'), { recursive: true })
    publish(folder, '2999-01-01T00:00:00Z')
    await run(folder, [tsx, 'scripts/build.ts'])
    // The pages were built before; the end of the embargo is decided only now.
    const embargo = Date.now() + 45_000
    publish(folder, new Date(embargo).toISOString())
    await run(folder, [tsx, 'scripts/prepare.ts'])
    // A copied build has new file dates.
    cpSync(join(folder, '.next'), join(folder, '.copy'), { recursive: true })
    rmSync(join(folder, '.next'), { recursive: true })
    renameSync(join(folder, '.copy'), join(folder, '.next'))

    await withServer(
      folder,
      async (origin, server) => {
        // The publication is in London, where the end of an embargo may be in another month than here.
        const [month, year] = new Date(embargo)
          .toLocaleDateString('en-GB', { timeZone: 'Europe/London', year: 'numeric', month: '2-digit' })
          .split('/')
        const archive = [`/archive/${year}`, `/archive/${year}/${month}`]
        const paths = [...Object.values(SURFACES).flat(), ...archive]
        const keptLast = new Map<string, Answer>()
        const seconds = (time: number) => ((time - embargo) / 1000).toFixed(1)
        const before = async (some: readonly string[]) => {
          for (const path of some) {
            const answer = await ask(origin, path)
            if (Date.now() < embargo) expect(answer.state, `${path} before the embargo ends`).toBe('before')
            if (answer.state !== 'after') keptLast.set(path, answer)
          }
        }
        // A third is first requested at once, a third halfway, the rest right before; the first third again as well.
        const third = Math.ceil(paths.length / 3)
        await before(paths.slice(0, third))
        await expect.poll(() => Date.now(), { timeout: 60_000 }).toBeGreaterThan(embargo - 15_000)
        await before(paths.slice(third, 2 * third))
        await expect.poll(() => Date.now(), { timeout: 60_000 }).toBeGreaterThan(embargo - 3_000)
        await before(paths)

        // Documents have no stored response that expires: the first one after the end shows the story.
        await expect.poll(() => Date.now(), { timeout: 60_000 }).toBeGreaterThan(embargo)
        for (const path of DOCUMENTS)
          expect((await ask(origin, path)).state, `${path} right after the end`).toBe('after')
        await expect.poll(() => Date.now(), { timeout: 60_000 }).toBeGreaterThan(embargo + 3_000)
        const late: string[] = []
        for (const path of paths) {
          const first = await ask(origin, path)
          if (first.state !== 'after') keptLast.set(path, first)
          const answer = first.state === 'after' ? first : await ask(origin, path)
          if (answer.state !== 'after')
            late.push(
              `${path}: ${answer.status}, as ${answer.state}, requested ${seconds(answer.asked)} s after the end`,
            )
        }
        expect(late).toEqual([])
        const kept = [...keptLast].filter(([, { until }]) => until > embargo + LATEST * 1000)
        expect(
          kept.map(
            ([path, { asked, control }]) =>
              `${path}: ${control}, requested ${seconds(asked)} s after the end`,
          ),
        ).toEqual([])

        const marks = async () => {
          const texts = await Promise.all(MARKED.map(async (path) => (await fetch(origin + path)).text()))
          return MARKED.filter((_, index) => texts[index]?.includes(MARK))
        }
        expect(await marks()).toEqual(MARKED)
        server.kill('SIGUSR2')
        await expect.poll(marks, { timeout: 30_000 }).toEqual([])
      },
      { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(CLOCK)}` },
    )
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
  }
})
