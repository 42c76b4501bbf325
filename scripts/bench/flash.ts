import { loadavg } from 'node:os'
import { join } from 'node:path'
import { loadContent } from '@/lib/content/load'
import { isPublic, newestFirst } from '@/lib/content/publishing-state'
import { findPicture } from '@/lib/images/find-picture'
import { candidates } from '@/lib/images/variants'
import { copyProject, linkModules } from '../copy-project'
import { withServer } from '../server-process'
import { type Answer, type CrowdAnswers, measureCrowd } from './crowd'
import { generateStories } from './generate'
import { writePhotographs } from './photographs'
import { BUILD, run } from './run'
import { atMost, row } from './table'

/** Clients that request images at the same time. */
const CLIENTS = 20
/** Stories whose images the crowd requests: the newest, and the oldest of the sample, which aren't prerendered. */
const STORIES = 20
/** The widths that a phone and a computer request, in pixels. */
const WIDTHS = [828, 1280]
/** Number of stories that aren't prerendered: one is requested every 200 ms, each only once. */
const OLD_STORIES = 600
/** The old stories are older than any of the sample (milliseconds since the epoch). */
const OLD = Date.UTC(2015, 0, 1)
/** Milliseconds for which photographs are requested. */
const FLOOD = 60_000

/**
 * Builds the site as a deploy does and lets a crowd request all images of the front and of twenty stories, first of the
 * newest, then of the oldest of the sample, whose images are encoded on request; the front shows some of those, too.
 * Then lets it request some of `photographs` large photographs of still older stories.
 */
export async function benchFlash(site: string, photographs: number): Promise<void> {
  await measureFlash(await buildFlashSite(site, photographs))
}

type FlashSite = {
  site: string
  /** Paths of the sample's stories, newest first, and of those that are older. */
  sample: string[]
  old: string[]
  /** The photographs of the old stories, as the stories name them. */
  photographs: string[]
}

/** @throws Error if the content is broken or the build fails */
async function buildFlashSite(site: string, count: number): Promise<FlashSite> {
  const content = join(site, 'content')
  copyProject(site)
  linkModules(site)
  const { records } = loadContent(content)
  if (records === undefined) throw new Error('The content has errors: run `npm run check`.')
  const releasable = records.articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  const now = Date.now()
  const sample = newestFirst(releasable).filter((article) => isPublic(article, now))
  const names = await writePhotographs(join(site, 'public/photographs'), count)
  const photographs = names.map((name) => `/photographs/${name}`)
  const sections = records.sections.map(({ id }) => id)
  const old = generateStories(content, Math.max(OLD_STORIES, count), sections, photographs, OLD)
  const { seconds } = await run(site, BUILD, { PRERENDER: String(Math.max(0, releasable.length - STORIES)) })
  console.log(`— a flash crowd of ${CLIENTS} clients right after a deploy (build: ${seconds.toFixed(0)} s)`)
  return {
    site,
    sample: sample.map(({ address }) => `/${address}`),
    old: old.map((address) => `/${address}`),
    photographs,
  }
}

async function measureFlash({ site, sample, old, photographs }: FlashSite): Promise<void> {
  await withServer(site, async (origin) => {
    const others = {
      'front page': forever(`${origin}/`),
      'page on demand': old.map((path) => origin + path).values(),
      '/healthz': forever(`${origin}/healthz`),
    }
    const crowds = [
      ['the front and the newest stories', ['/', ...sample.slice(0, STORIES)]],
      ['stories that aren’t prerendered', sample.slice(-STORIES)],
    ] as const
    for (const [name, paths] of crowds) {
      const images = await imagesOf(paths.map((path) => origin + path))
      const clients = Array.from({ length: CLIENTS }, (_, client) =>
        rotated(images, client / CLIENTS).values(),
      )
      report(`images of ${name}`, await measureCrowd(clients, others), 300)
    }
    if (photographs.length === 0) return
    const requested = photographUrls(origin, join(site, 'content'), photographs)
    const clients = Array.from({ length: CLIENTS }, () => requested)
    report(`${photographs.length} photographs of 12 megapixels`, await measureCrowd(clients, others), 500)
  })
}

/** The images of pages, each in two widths, with the pages' own URLs. */
async function imagesOf(pages: readonly string[]): Promise<string[]> {
  const urls = new Set<string>()
  for (const page of pages) {
    const html = await (await fetch(page)).text()
    for (const [, srcSet = ''] of html.matchAll(/ srcset="([^"]+)"/gi)) {
      const versions = srcSet.split(', ').map((one) => one.split(' '))
      const sizes = versions.map(([path = '', width = '']) => ({ path, width: Number.parseInt(width, 10) }))
      for (const path of inTwoWidths(sizes)) urls.add(new URL(path, page).href)
    }
  }
  return [...urls]
}

function inTwoWidths(versions: readonly { path: string; width: number }[]): string[] {
  return WIDTHS.flatMap(
    (wanted) => (versions.find(({ width }) => width >= wanted) ?? versions.at(-1))?.path ?? [],
  )
}

/** URLs of photographs until the time is up. */
function* photographUrls(origin: string, content: string, pictures: readonly string[]) {
  const end = performance.now() + FLOOD
  for (const src of pictures) {
    const picture = findPicture(content, '', src)
    if (!('key' in picture)) throw new Error(`${src}: found ${picture.found}, expected ${picture.expected}`)
    for (const path of inTwoWidths(candidates(picture))) {
      if (performance.now() > end) return
      yield origin + path
    }
  }
}

function* forever(url: string) {
  while (true) yield url
}

/** Rotates a list, so that the clients don't all request the same URL at the same time. */
function rotated<T>(list: readonly T[], share: number): T[] {
  const first = Math.floor(list.length * share)
  return [...list.slice(first), ...list.slice(0, first)]
}

function report(name: string, { crowd, meanwhile }: CrowdAnswers, limit: number): void {
  console.log(`\n${name} (load ${loadavg()[0]?.toFixed(1)} at the end):`)
  const times = crowd.map(({ milliseconds }) => milliseconds)
  const median = percentile(times, 50)
  row('image, median', ms(median), limit === 300 ? atMost(median, 200, '200 ms') : undefined)
  row('image, 95th percentile', ms(percentile(times, 95)))
  const final = crowd.filter(({ isFinal }) => isFinal).length
  row('final, another size or original', `${final}, ${crowd.length - final}`)
  for (const [kind, answers] of meanwhile) {
    const slowest = percentile(
      answers.map(({ milliseconds }) => milliseconds),
      100,
    )
    row(`${kind}, slowest of ${answers.length}`, ms(slowest), atMost(slowest, limit, `${limit} ms`))
  }
  const failures = failuresOf([...crowd, ...[...meanwhile.values()].flat()])
  row('failures', String(failures.length), { text: '0', isMet: failures.length === 0 })
  for (const failure of failures.slice(0, 5)) console.log(`  ${failure}`)
}

function failuresOf(answers: readonly Answer[]): string[] {
  return answers.flatMap(({ failure }) => failure ?? [])
}

/** The value that `percent` of all values don't exceed. */
function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil((sorted.length * percent) / 100) - 1)] ?? 0
}

function ms(value: number): string {
  return `${value.toFixed(0)} ms`
}
