/**
 * `npm run bench [-- --stories 1000,10000]`: measures check, build and pages of a site with that number of stories, compared
 * with an empty Next.js app that is built in the same run.
 * `npm run bench -- --flash [--photographs 2000]`: measures responses to many readers right after a deploy.
 */
import './environment'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '@/lib/content/load'
import { relatable, relateStories } from '@/lib/content/related'
import type { ArticleFile, RecordFiles } from '@/lib/content/schema'
import { benchFlash } from './bench/flash'
import { type BuildFigures, measureBuild } from './bench/measure-build'
import { LARGE_FILES, measureCheck } from './bench/measure-check'
import { answerTime, measurePage, type PageFigures } from './bench/measure-page'
import { run } from './bench/run'
import { atMost, row } from './bench/table'
import { prepareEmptyApp, prepareSite } from './bench/workplaces'
import { readCommandLine, stop } from './command-line'
import { stopAll, withServer } from './server-process'

const KB = 1024
const MB = 1024 * KB
const EMPTY_PAGES = 1000
const FRESH_PROCESSES = 5
/** Lines of the large files that are checked. */
const LINES = 10_000
const USAGE = `Usage: npm run bench [-- --stories 1000,10000]   (stories: from 10)
       npm run bench -- --flash [--photographs 2000]`
const { counts, flash, photographs } = readArguments()

type Empty = { build: BuildFigures; page: PageFigures }

const folder = mkdtempSync(join(tmpdir(), 'broadsheet-bench-'))
const cleanUp = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
for (const [signal, code] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(signal, () => {
    stopAll()
    cleanUp()
    process.exit(code)
  })

try {
  const load = loadavg()[0]?.toFixed(1)
  console.log(
    `Node ${process.versions.node}, ${availableParallelism()} cores, load ${load} before the start\n`,
  )
  if (flash) await benchFlash(join(folder, 'flash'), photographs)
  else await benchArchives()
} finally {
  cleanUp()
}

async function benchArchives(): Promise<void> {
  benchCheck()
  const empty = await benchEmptyApp()
  for (const count of counts) await benchSite(count, empty)
}

/** The options of the command line; exits with 2 if they are invalid. */
function readArguments() {
  const { values } = readCommandLine(
    {
      options: {
        stories: { type: 'string', default: '1000' },
        flash: { type: 'boolean', default: false },
        photographs: { type: 'string', default: '0' },
      },
    },
    USAGE,
  )
  const counts = values.stories.split(',').map(Number)
  if (counts.some((count) => !Number.isInteger(count) || count < 10))
    stop(`--stories ${values.stories}: no list of whole numbers from 10.`, USAGE)
  const photographs = Number(values.photographs)
  if (!Number.isInteger(photographs) || photographs < 0 || (photographs > 0 && !values.flash))
    stop(`--photographs ${values.photographs}: expected --flash and a whole number.`, USAGE)
  return { counts, flash: values.flash, photographs }
}

/** The time of `check` must grow in proportion to the length of a file. */
function benchCheck(): void {
  console.log('— check of one large file, then of one twice as long')
  LARGE_FILES.forEach(([name, file, text], index) => {
    const [once = 0, twice = 0] = [LINES, 2 * LINES].map((count) =>
      measureCheck(join(folder, `check-${index}-${count}`), file, text(count)),
    )
    row(
      `${LINES.toLocaleString('en')} ${name}`,
      `${once.toFixed(1)} s, ${ratio(once, twice)}`,
      atMost(twice / once, 2.5, '2.5 times as long'),
    )
  })
  console.log('')
}

async function benchEmptyApp(): Promise<Empty> {
  console.log(`— an empty app of ${EMPTY_PAGES} pages`)
  const app = join(folder, 'empty')
  prepareEmptyApp(app, EMPTY_PAGES)
  const build = await measureBuild(app)
  const page = await withServer(app, (origin) => measurePage(origin, '/page-1'))
  row('build', `${build.seconds.toFixed(0)} s`)
  row('milliseconds a page', perPage(build).toFixed(1))
  row('peak memory of the build', mb(build.peakMemory))
  row('JavaScript, gzip', kb(page.jsGzip))
  rmSync(app, { recursive: true, force: true })
  return { build, page }
}

async function benchSite(count: number, empty: Empty): Promise<void> {
  console.log(`\n— ${count} stories`)
  const site = join(folder, `site-${count}`)
  const content = prepareSite(site, count)
  const { records } = loadContent(content)
  if (records === undefined) throw new Error('the generated content has errors')
  const { articles } = records
  const is1000 = count === 1000
  const is10000 = count === 10_000

  const check = await run(site, ['--max-semi-space-size=64', '--import', 'tsx', 'scripts/check.ts'])
  row('check', `${check.seconds.toFixed(1)} s`, is1000 ? atMost(check.seconds, 3, '3 s') : undefined)
  const related = measureRelated(records)
  row('related stories', `${related.toFixed(1)} s`, is10000 ? atMost(related, 10, '10 s') : undefined)

  const build = await measureBuild(site)
  const storiesASecond = count / build.seconds
  row('build', `${build.seconds.toFixed(0)} s`)
  row(
    'stories of the archive a second',
    storiesASecond.toFixed(0),
    is10000 ? { text: '≥ 100', isMet: storiesASecond >= 100 } : undefined,
  )
  const prerendered = articles.filter(({ address }) =>
    existsSync(join(site, `.next/server/app/${address}.html`)),
  )
  row('prerendered stories', `${prerendered.length} of ${count}`)
  row('prerendered pages', `${build.pages} (${build.htmlFiles} HTML files)`)
  row('  a second', (build.pages / build.pageSeconds).toFixed(0))
  row(
    '  milliseconds a page',
    perPage(build).toFixed(1),
    atMost(perPage(build), 2 * perPage(empty.build), '2 × the empty app'),
  )
  row(
    'peak memory of the build',
    mb(build.peakMemory),
    is10000 && build.peakMemory !== undefined ? atMost(build.peakMemory, 1536 * MB, '1536 MB') : undefined,
  )
  row('output', `${mb(build.output)}, ${kb(build.output / build.pages)} a page`)

  const first = await firstRequest(site, articles)
  row(
    `an old story, first request (${FRESH_PROCESSES} runs)`,
    `${first.toFixed(0)} ms`,
    is10000 ? atMost(first, 300, '300 ms') : undefined,
  )
  await withServer(site, async (origin) => {
    reportPage(await measurePage(origin, `/${storyOf700Words(articles).address}`), empty)
  })
  rmSync(site, { recursive: true, force: true })
}

/** The time of the first request of one of the oldest stories in a server that has just started. */
async function firstRequest(site: string, articles: readonly ArticleFile[]): Promise<number> {
  const oldest = articles.toSorted((a, b) => Date.parse(a.published) - Date.parse(b.published))
  const times: number[] = []
  // At each start the server itself renders the oldest that isn't rendered yet.
  for (const { address } of oldest.slice(FRESH_PROCESSES, 2 * FRESH_PROCESSES))
    times.push(await withServer(site, (origin) => answerTime(`${origin}/${address}`)))
  return times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
}

function reportPage(page: PageFigures, empty: Empty): void {
  const { image, ...rest } = page.transferred
  const total = Object.values(rest).reduce((sum, bytes) => sum + bytes, 0)
  row('a cold story page, without pictures', kb(total), atMost(total, 220 * KB, '220 KB'))
  for (const [name, bytes] of Object.entries(rest))
    if (name === 'prefetch') row('  prefetches', kb(bytes), atMost(bytes, 60 * KB, '60 KB'))
    else row(`  ${name}`, kb(bytes))
  row('  prefetches before scrolling', kb(page.atFirst.prefetch))
  row('its pictures (before scrolling)', `${kb(image)} (${kb(page.atFirst.image)})`)
  const more = page.jsGzip - empty.page.jsGzip
  row(
    'JavaScript, gzip',
    `${kb(page.jsGzip)}, ${kb(more)} more`,
    atMost(more, 7 * KB, 'the empty app’s + 7 KB'),
  )
  row('HTML of a 700-word story, gzip', kb(page.htmlGzip), atMost(page.htmlGzip, 25 * KB, '25 KB'))
  row('layout shift', page.layoutShift.toFixed(4), { text: '0', isMet: page.layoutShift === 0 })
  if (page.clickToHeadline === undefined)
    row('click to headline', 'no related story', { text: '≤ 100 ms', isMet: false })
  else
    row(
      'click to headline',
      `${page.clickToHeadline.toFixed(0)} ms`,
      atMost(page.clickToHeadline, 100, '100 ms'),
    )
}

/** Seconds to rank the related stories of the whole archive. */
function measureRelated(records: RecordFiles): number {
  const stories = records.articles.map(relatable)
  const started = performance.now()
  relateStories(stories)
  return (performance.now() - started) / 1000
}

/** Of the newest stories, the one of about 700 words that is part of a storyline: its page has every kind of link. */
function storyOf700Words(articles: readonly ArticleFile[]): ArticleFile {
  const [story] = articles
    .toSorted((a, b) => Date.parse(b.published) - Date.parse(a.published))
    .slice(0, 500)
    .filter(({ storyline }) => storyline !== undefined)
    .map((article) => ({ article, off: Math.abs(article.body.text.split(/\s+/).length - 700) }))
    .sort((a, b) => a.off - b.off)
  if (story === undefined) throw new Error('no story of a storyline among the newest')
  return story.article
}

function perPage(build: BuildFigures): number {
  return (1000 * build.pageSeconds) / build.pages
}

function kb(bytes: number): string {
  return `${(bytes / KB).toFixed(1)} KB`
}

function mb(bytes: number | undefined): string {
  return bytes === undefined ? 'unknown' : `${(bytes / MB).toFixed(0)} MB`
}

function ratio(from: number, to: number): string {
  return `× ${(to / from).toFixed(1)}`
}
