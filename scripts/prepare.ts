/**
 * The first step of a build: refuses a malformed address of the site and broken content, notes what is served, at which
 * addresses, and the headers that go with it.
 */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LITE_STYLE } from '@/components/lite/lite-style'
import { EMBED_STYLE } from '@/components/story/embed-style'
import { serializeTable } from '@/lib/addresses/table'
import { createAddressTable } from '@/lib/content/address-table'
import { BUILT } from '@/lib/content/built'
import { walk } from '@/lib/content/load'
import { writeBuilt } from '@/lib/content/write-built'
import { headerRules } from '@/lib/headers/security'
import { siteOf } from '@/lib/seo/site'
import { tellBrokenRules } from './broken-rules'

const site = siteOrExit()
const content = process.env.CONTENT_DIRECTORY ?? 'content'
const records = tellBrokenRules(content)
if (records === undefined) process.exit(1)
const now = Date.now()
// On Vercel the pages are made in functions, which don't hold the site's files.
const files = process.env.VERCEL === undefined ? undefined : 'public/media'
writeBuilt(records, { content, built: BUILT, files }, { now, origin: site.origin })
const headers = headerRules({
  embeds: records.publication.embeds,
  isSecure: site.origin.startsWith('https:'),
  isIndexable: site.isIndexable,
  styles: { lite: LITE_STYLE, embed: EMBED_STYLE },
})
writeFileSync(join(BUILT, 'addresses.json'), serializeTable(createAddressTable(records, walk('public'), now)))
writeFileSync(join(BUILT, 'headers.json'), JSON.stringify(headers))

function siteOrExit() {
  try {
    return siteOf(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
