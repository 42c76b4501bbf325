/**
 * `npm run announce [-- --dry-run] [--state <file>]`: sends the URLs that a deploy changed to IndexNow and to a WebSub hub
 * (`announce` in publication.yaml). Compares the site at `SITE_URL` with the state file (`.announced.json`) of the last
 * run; the first run only writes that file. Exits 1 after an unexpected response, 2 on wrong usage.
 */
import './environment'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { publicationSchema } from '@/lib/content/publication-schema'
import { sectionsSchema } from '@/lib/content/record-schemas'
import {
  changesBetween,
  messagesOf,
  readSitemap,
  type SiteState,
  siteStateSchema,
} from '@/lib/seo/announcement'
import { siteOrigin } from '@/lib/seo/site'
import { feedHref, LISTS, type ListKind, listHref } from '@/lib/site/routes'
import { readCommandLine } from './command-line'
import { contentDirectory } from './content-directory'

const USAGE = 'Usage: npm run announce [-- --dry-run] [--state <file>]   (default: .announced.json)'
const TIMEOUT = 30_000

async function request(url: string, init: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, { ...init, signal: AbortSignal.timeout(TIMEOUT) }).catch(
    (error: unknown) => {
      throw new Error(`${url}: no response`, { cause: error })
    },
  )
  if (!response.ok) throw new Error(`${url}: found ${response.status}, expected a status of 2xx`)
  return response
}

/** Reads the sitemaps and the feeds' entity tags of the deployed site. */
async function look(origin: string, feeds: readonly string[]): Promise<SiteState> {
  const state: SiteState = { pages: {}, feeds: {} }
  const sitemaps = [`${origin}/sitemap.xml`]
  for (const address of sitemaps) {
    const read = readSitemap(await (await request(address)).text())
    const stranger = ('sitemaps' in read ? read.sitemaps : Object.keys(read.pages)).find(
      (named) => new URL(named).origin !== origin,
    )
    if (stranger !== undefined)
      throw new Error(
        `${address}: found ${stranger}, expected URLs at ${origin}: use the same SITE_URL as the build`,
      )
    if ('sitemaps' in read) sitemaps.push(...read.sitemaps)
    else Object.assign(state.pages, read.pages)
  }
  for (const path of feeds) {
    const { headers } = await request(`${origin}${path}`, { method: 'HEAD' })
    state.feeds[`${origin}${path}`] = headers.get('etag') ?? ''
  }
  return state
}

/** The paths of the feeds of a list whose changes are announced. */
function feedsOf(kind: ListKind, href: string): string[] {
  const { feeds, hasHub = false } = LISTS[kind]
  return hasHub ? feeds.map((format) => feedHref(href, format)) : []
}

async function announce(isDryRun: boolean, stateFile: string): Promise<void> {
  const content = contentDirectory()
  const yaml = (name: string): unknown => parse(readFileSync(join(content, name), 'utf8'))
  const { announce: services } = publicationSchema.parse(yaml('publication.yaml'))
  if (services === undefined) return console.log('Nothing to do: publication.yaml has no `announce`.')
  const { sections } = sectionsSchema.parse(yaml('sections.yaml'))
  const origin = siteOrigin(process.env)
  const feeds = [
    ...feedsOf('front', '/'),
    ...sections.flatMap(({ id }) => feedsOf('section', listHref('section', id))),
  ]
  const now = await look(origin, feeds)
  const save = () => writeFileSync(stateFile, `${JSON.stringify(now, null, 1)}\n`)
  if (!existsSync(stateFile)) {
    if (!isDryRun) save()
    return console.log(
      `${Object.keys(now.pages).length} pages written to ${stateFile}. The next run announces what has changed since.`,
    )
  }
  const before = siteStateSchema.parse(JSON.parse(readFileSync(stateFile, 'utf8')))
  const messages = messagesOf(services, origin, changesBetween(before, now))
  if (messages.length === 0) console.log('Nothing has changed.')
  for (const { url, contentType, body, about } of messages) {
    if (isDryRun) console.log(`would send ${about} to ${url}: ${body}`)
    else {
      const { status } = await request(url, {
        method: 'POST',
        body,
        headers: { 'content-type': contentType },
      })
      console.log(`${url}: ${status} for ${about}`)
    }
  }
  // Written only after every service has accepted, so that the next run repeats failed requests.
  if (!isDryRun) save()
}

const { values } = readCommandLine(
  {
    options: {
      'dry-run': { type: 'boolean', default: false },
      state: { type: 'string', default: '.announced.json' },
    },
  },
  USAGE,
)
try {
  await announce(values['dry-run'], values.state)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
