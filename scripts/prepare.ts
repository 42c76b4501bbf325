/** The first step of a build: refuses broken content and notes what the site is served from. */
import { createIndex } from '@/lib/content/content-index'
import { writeIndex } from '@/lib/content/load'
import { tellBrokenRules } from './broken-rules'

const records = tellBrokenRules(process.env.CONTENT_DIRECTORY ?? 'content')
if (records === undefined) process.exit(1)
writeIndex('.broadsheet/index.json', createIndex(records))
