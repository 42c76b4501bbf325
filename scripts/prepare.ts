/**
 * The first step of a build: refuses a malformed `SITE_URL` and content with errors, and stores the content index, the
 * URL table and the response headers.
 */

import './environment'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { errorDocument } from '@/components/editions/documents/error-document'
import { LITE_STYLE } from '@/components/editions/lite/lite-style'
import { EMBED_STYLE } from '@/components/story/embed-style'
import { writeManifest } from '@/lib/content/build-manifest'
import { BUILT, DIRECTORY_FILE, HEADERS_FILE, SEARCH_FILE } from '@/lib/content/built-content'
import { publicFiles } from '@/lib/content/files'
import { soundOrigins } from '@/lib/content/find-sound'
import { toJson } from '@/lib/content/json'
import { writeBuilt } from '@/lib/content/write-built-content'
import { generatePictures } from '@/lib/images/generate'
import { textOf } from '@/lib/search/story-text'
import { siteOf } from '@/lib/seo/site'
import { prerenderCount } from '@/lib/server/prerender-count'
import { headerRules } from '@/lib/server/response-headers'
import { createCatalog } from '@/lib/site/catalog'
import { createUrlTable } from '@/lib/site/create-url-table'
import { planPictures } from '@/lib/site/plan-pictures'
import { SEARCH_PREFIX } from '@/lib/site/routes'
import { orExit } from './command-line'
import { contentDirectory } from './content-directory'
import { compilePageStyle } from './page-style'
import { reportContent } from './report-content'
import { buildSearch } from './search-index'

const site = orExit(() => siteOf(process.env))
const prerendered = orExit(() => prerenderCount(process.env))
const content = orExit(contentDirectory)
/** The texts of stories for the search, by address. */
const texts = new Map<string, string>()
const records = await reportContent(content, 'text', {
  onTree(record, tree) {
    if ('address' in record) texts.set(record.address, textOf(tree))
  },
})
if (records === undefined) process.exit(1)
const now = Date.now()
const index = writeBuilt(records, BUILT, { now, origin: site.origin })
const pageStyle = await compilePageStyle()
const headers = headerRules({
  embeds: records.publication.embeds,
  scripts: records.publication.scripts,
  sounds: soundOrigins(index.articles),
  isSecure: site.origin.startsWith('https:'),
  isIndexable: site.isIndexable,
  isOwnServer: process.env.VERCEL === undefined,
  styles: { page: pageStyle.css, lite: LITE_STYLE, embed: EMBED_STYLE },
})
const own = publicFiles(content).filter((file) => !file.startsWith(`${SEARCH_PREFIX}/`))
const search = await buildSearch(createCatalog(index, now), texts, now)
const { languages, names, vocabulary } = search.index
const indexed = [...languages.flatMap(({ bundles }) => bundles), names, vocabulary]
const served = [
  ...own,
  ...pageStyle.faces.map(({ url }) => url.slice(1)),
  // Only the folders and the files at the top, because a bundle has a file for each story.
  ...indexed.map((name) => `${SEARCH_PREFIX}/${name}`),
]
writeFileSync(join(BUILT, 'addresses.json'), toJson(createUrlTable(index, served, now)))
writeFileSync(join(BUILT, 'page-style.json'), JSON.stringify(pageStyle))
writeFileSync(join(BUILT, HEADERS_FILE), JSON.stringify(headers))
writeFileSync(join(BUILT, DIRECTORY_FILE), content)
writeFileSync(join(BUILT, '500.html'), await errorDocument(index.publication, index.sections))
writeFileSync(join(BUILT, SEARCH_FILE), JSON.stringify(search.index))
// Written last, because it lists all other files.
writeManifest(BUILT)
const planned = planPictures(index.articles, index.pages.values(), { now, prerendered })
const { pictures, encoded, seconds } = await generatePictures(planned, {
  project: '.',
  content,
  env: process.env,
})
console.log(
  `${search.stories} stories for the search page; indexed ${search.indexed} of them in ${search.seconds.toFixed(1)} s`,
)
console.log(`${pictures} pictures; encoded ${encoded} versions of them in ${seconds.toFixed(1)} s`)
