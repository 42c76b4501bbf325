import { contentVersion, walk } from '@/lib/content/files'
import { loadContent } from '@/lib/content/load'
import { ContentError } from '@/lib/content/violation'
import { MEDIA_ADDRESS, picturesBeside } from '@/lib/images/media'
import { createUrlTable } from './create-url-table'
import type { UrlTable } from './url-table'

const PUBLIC = 'public'
let version: string | undefined
let table: UrlTable | undefined
let lookedAt = 0

/**
 * The address table of the content as it is now, for `npm run dev`: made anew when a file has changed. A story whose
 * file is broken keeps its address, since its page says what is wrong, and a draft and an embargoed story have theirs, for
 * those who write them. `now` in milliseconds.
 * @throws ContentError when a file that the whole site needs is broken
 */
export function liveAddresses(directory: string, now: number): UrlTable {
  // A page asks several times: look at the disk once for all of them.
  if (table !== undefined && now - lookedAt < 100) return table
  lookedAt = now
  const current = [directory, PUBLIC].map(contentVersion).join()
  if (table !== undefined && current === version) return table
  const { records, violations } = loadContent(directory)
  if (records === undefined) throw new ContentError(violations)
  const whole = createUrlTable(records, walk(PUBLIC), now)
  const sections = new Set(records.sections.map(({ id }) => id))
  const broken = [
    ...violations.flatMap(({ path }) => /^content\/articles\/(.+)\.mdx?$/.exec(path)?.[1] ?? []),
    ...records.articles.map(({ address }) => address).filter((one) => !sections.has(one.split('/')[0] ?? '')),
  ]
  const written = records.articles.filter(({ withdrawn }) => withdrawn === undefined)
  const pictures = picturesBeside(written).map((path) => `${MEDIA_ADDRESS.slice(1)}/${path}`)
  table = {
    ...whole,
    later: new Map(),
    pages: new Set([...whole.pages, ...pictures]),
    stories: new Set([...whole.stories, ...broken, ...written.map(({ address }) => address)]),
  }
  version = current
  return table
}
