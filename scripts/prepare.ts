/** The first step of a build: refuses a malformed address of the site and broken content, notes what is served. */
import { BUILT } from '@/lib/content/built'
import { writeBuilt } from '@/lib/content/write-built'
import { siteOrigin } from '@/lib/seo/site'
import { tellBrokenRules } from './broken-rules'

let origin: string
try {
  origin = siteOrigin(process.env)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const content = process.env.CONTENT_DIRECTORY ?? 'content'
const records = tellBrokenRules(content)
if (records === undefined) process.exit(1)
// On Vercel the pages are made in functions, which don't hold the site's files.
const files = process.env.VERCEL === undefined ? undefined : 'public/media'
writeBuilt(records, { content, built: BUILT, files }, { now: Date.now(), origin })
