import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import * as pagefind from 'pagefind'
import { filterNames } from '@/lib/search/newer-stories'
import { type SearchRecord, searchRecord } from '@/lib/search/search-record'
import { shardsOf } from '@/lib/search/shards'
import { vocabularyOf } from '@/lib/search/vocabulary'
import type { Catalog, Story } from '@/lib/site/catalog'
import { SEARCH_PREFIX } from '@/lib/site/routes'
import type { LanguageIndex, SearchIndex } from '@/lib/site/search-index'

/** Where bundles go, and where they are kept between builds: Vercel and CI services keep `.next/cache`. */
const FOLDERS = { published: join('public', SEARCH_PREFIX), cache: join('.next/cache', SEARCH_PREFIX) }
/** Increase it when records or their text are made in another way. */
const FORMAT = 1
/** Milliseconds after which a bundle that no build has used is deleted from the cache. */
const KEPT = 30 * 86_400_000
/**
 * Files with texts of stories in a bundle. A search loads one for each result, 2 KB for each story in it. Hosts limit the number
 * of files, so a large archive has several stories in a file.
 */
const FRAGMENTS = { usual: 10_000, ofLargeArchive: 1_000 }
/** Stories. */
const LARGE_ARCHIVE = 20_000
/** Stories that Pagefind may be behind. */
const BATCH = 50
/** Pagefind's own interface, which isn't used. */
const UNUSED = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\./

type BuiltSearch = { index: SearchIndex; stories: number; indexed: number; seconds: number }

/**
 * Indexes the public stories of a catalog for the search page, and copies the index to `public/_search`. Shards that the cache
 * contains aren't indexed again.
 * @param texts the words of stories' bodies (`textOf`), by address
 * @param builtAt the time of the catalog, in milliseconds since the epoch
 */
export async function buildSearch(
  catalog: Catalog,
  texts: ReadonlyMap<string, string>,
  builtAt: number,
  { published, cache } = FOLDERS,
): Promise<BuiltSearch> {
  const start = performance.now()
  rmSync(published, { recursive: true, force: true })
  const { language } = catalog.publication
  const bundles = new Map<string, string[]>()
  const counts = new Map<string, number>()
  let indexed = 0
  const fragments = catalog.stories.length > LARGE_ARCHIVE ? FRAGMENTS.ofLargeArchive : FRAGMENTS.usual
  const years = [...catalog.byDate].filter(([key]) => !key.includes('/'))
  for (const { stories } of shardsOf(
    years.map(([year, own]) => [year, own.map((story) => ({ story, year }))]),
  ))
    for (const [tag, records] of byLanguage(
      stories.map(({ story, year }) =>
        searchRecord(story, texts.get(story.address) ?? missingText(story), { year, language }),
      ),
    )) {
      const bundle = `${tag}-${keyOf(records, fragments)}`
      const cached = join(cache, bundle)
      if (!existsSync(cached)) {
        await writeBundle(records, { language: tag, fragments }, cached)
        indexed += records.length
      }
      utimesSync(cached, new Date(), new Date())
      publishFiles(cached, join(published, bundle))
      bundles.set(tag, [...(bundles.get(tag) ?? []), bundle])
      counts.set(tag, (counts.get(tag) ?? 0) + records.length)
    }
  prune(cache)
  const languages: LanguageIndex[] = [...bundles]
    .map(([tag, names]) => ({ language: tag, bundles: names }))
    .sort((a, b) => (counts.get(b.language) ?? 0) - (counts.get(a.language) ?? 0))
  return {
    index: {
      builtAt,
      languages,
      names: publish(published, 'names', filterNames(catalog.authors.values(), catalog.topics.values())),
      vocabulary: publish(published, 'vocabulary', vocabularyOf(catalog)),
    },
    stories: catalog.stories.length,
    indexed,
    seconds: (performance.now() - start) / 1000,
  }
}

function missingText({ address }: Story): never {
  throw new Error(`Found no text of the story at ${address}`)
}

/** Pagefind stems and segments words by language, so each language has an index of its own. */
function byLanguage(records: readonly SearchRecord[]): Map<string, SearchRecord[]> {
  const languages = new Map<string, SearchRecord[]>()
  for (const record of records) {
    const { language } = new Intl.Locale(record.language)
    const own = languages.get(language)
    if (own === undefined) languages.set(language, [record])
    else own.push(record)
  }
  return languages
}

/** Changes with everything that an index is made of. */
function keyOf(records: readonly SearchRecord[], fragments: number): string {
  const hash = createHash('sha256').update(`${FORMAT} ${pagefindVersion()} ${fragments}`)
  for (const record of records) hash.update(JSON.stringify(record))
  return hash.digest('hex').slice(0, 16)
}

/** @throws Error with what Pagefind reports */
async function writeBundle(
  records: readonly SearchRecord[],
  { language, fragments }: { language: string; fragments: number },
  folder: string,
): Promise<void> {
  const { index, errors } = await pagefind.createIndex({ maxFragments: fragments })
  if (index === undefined) throw new Error(`Pagefind: ${errors.join('; ')}`)
  const pending: Promise<void>[] = []
  for (const record of records) {
    const added = index.addCustomRecord({ ...record, language })
    pending.push(added.then(({ errors: found }) => expectNone(found, record.url)))
    if (pending.length % BATCH === 0) await pending.at(-BATCH)
  }
  await Promise.all(pending)
  // Renamed when it is complete: a build may be stopped.
  const incomplete = `${folder}.incomplete`
  const written = await index.writeFiles({ outputPath: incomplete })
  expectNone(written.errors, folder)
  // Pagefind's process keeps the memory of a deleted index. The next index starts another process.
  await pagefind.close()
  for (const name of readdirSync(incomplete)) if (UNUSED.test(name)) rmSync(join(incomplete, name))
  renameSync(incomplete, folder)
}

function expectNone(errors: readonly string[], place: string): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${place}: ${errors.join('; ')}`)
}

function pagefindVersion(): string {
  const { version }: { version: string } = JSON.parse(
    readFileSync('node_modules/pagefind/package.json', 'utf8'),
  )
  return version
}

/** Files are linked: to copy those of ten thousand stories takes seconds. A cache on another disk can't be linked to. */
function publishFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)]
    if (entry.isDirectory()) publishFiles(source, target)
    else
      try {
        linkSync(source, target)
      } catch {
        copyFileSync(source, target)
      }
  }
}

/** Writes a JSON file whose name contains a hash of its content; returns the name. */
function publish(folder: string, name: string, content: object): string {
  const text = JSON.stringify(content)
  const file = `${name}-${createHash('sha256').update(text).digest('hex').slice(0, 16)}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, file), text)
  return file
}

/** Deletes what no build has used for 30 days. */
function prune(cache: string): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const stats = statSync(join(cache, name), { throwIfNoEntry: false })
    if (stats && Date.now() - stats.mtimeMs > KEPT)
      rmSync(join(cache, name), { recursive: true, force: true })
  }
}
