/**
 * The first step of a build: refuses a malformed address of the site and broken content, notes what is served, at which
 * addresses, and the headers that go with it.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { LITE_STYLE } from '@/components/lite/lite-style'
import { EMBED_STYLE } from '@/components/story/embed-style'
import { serializeTable } from '@/lib/addresses/table'
import { createAddressTable } from '@/lib/content/address-table'
import { createIndex, serializeIndex } from '@/lib/content/content-index'
import { walk } from '@/lib/content/load'
import { headerRules } from '@/lib/headers/security'
import { siteOf } from '@/lib/seo/site'
import { tellBrokenRules } from './broken-rules'

const site = siteOrExit()
const records = tellBrokenRules(process.env.CONTENT_DIRECTORY ?? 'content')
if (records === undefined) process.exit(1)
const facts = {
  embeds: records.publication.embeds,
  isSecure: site.origin.startsWith('https:'),
  isIndexable: site.isIndexable,
  styles: { lite: LITE_STYLE, embed: EMBED_STYLE },
}
const notes = {
  'index.json': serializeIndex(createIndex(records)),
  'addresses.json': serializeTable(createAddressTable(records, walk('public'), Date.now())),
  'headers.json': JSON.stringify(headerRules(facts)),
}
mkdirSync('.broadsheet', { recursive: true })
for (const [name, text] of Object.entries(notes)) writeFileSync(`.broadsheet/${name}`, text)

function siteOrExit() {
  try {
    return siteOf(process.env)
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exit(1)
  }
}
