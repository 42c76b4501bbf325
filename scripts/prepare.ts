/** The first step of a build: refuses a malformed address of the site and broken content, notes what is served. */
import { createIndex } from '@/lib/content/content-index'
import { writeIndex } from '@/lib/content/load'
import { siteOrigin } from '@/lib/seo/site'
import { tellBrokenRules } from './broken-rules'

try {
  siteOrigin(process.env)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const records = tellBrokenRules(process.env.CONTENT_DIRECTORY ?? 'content')
if (records === undefined) process.exit(1)
writeIndex('.broadsheet/index.json', createIndex(records))
