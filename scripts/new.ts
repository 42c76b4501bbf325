/** `npm run new -- city "A headline"`: writes the frame of a story and says where. */
import './environment'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { sectionsSchema } from '@/lib/content/record-schemas'
import { nearMiss } from '@/lib/content/violation'

const [section = '', ...words] = process.argv.slice(2)
const headline = words.join(' ').trim()
const content = process.env.CONTENT_DIRECTORY ?? 'content'
const ids = sectionsSchema
  .parse(parse(readFileSync(join(content, 'sections.yaml'), 'utf8')))
  .sections.map(({ id }) => id)

function stop(message: string): never {
  console.error(message)
  process.exit(2)
}

if (headline === '') stop('Usage: npm run new -- <section> <headline>')
if (!ids.includes(section)) {
  const suggestion = nearMiss(section, ids)
  stop(
    `No section \`${section}\`; there are ${ids.join(', ')}${suggestion === undefined ? '' : ` — did you mean \`${suggestion}\`?`}`,
  )
}
const slug = headline
  .normalize('NFKD')
  .toLowerCase()
  .replace(/[\u0300-\u036f’']/g, '')
  .replace(/[^a-z0-9]+/g, '-')
  .replace(/^-|-$/g, '')
if (slug === '')
  stop(`No address can be made of the headline \`${headline}\`: give it a Latin letter or a digit.`)
const file = join(content, 'articles', section, `${slug}.mdx`)
if (existsSync(file)) stop(`${file} is there already.`)

mkdirSync(join(content, 'articles', section), { recursive: true })
writeFileSync(
  file,
  `---
headline: ${JSON.stringify(headline)}
standfirst:
published: ${new Date().toISOString().slice(0, 19)}Z
credit: Staff reporters
topics: []
draft: true
---
`,
)
console.log(
  `${file}\nhttp://localhost:3000/${section}/${slug} with \`npm run dev\`: it says what is missing. Readers see it without \`draft: true\`.`,
)
