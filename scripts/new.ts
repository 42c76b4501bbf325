/**
 * `npm run new -- <section> <headline> [--slug <name>]`: creates a draft and prints its path and URL. Exits 2 on
 * wrong usage.
 */
import './environment'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ContentFiles } from '@/lib/content/content-files'
import { isId } from '@/lib/content/fields'
import { formatFinding, nearMiss } from '@/lib/content/finding'
import { publicationSchema } from '@/lib/content/publication-schema'
import { sectionsSchema } from '@/lib/content/record-schemas'
import { defaultPublication } from '@/lib/content/site-defaults'
import { shortSlug } from '@/lib/content/slug'
import { momentIn } from '@/lib/format/dates'
import { pathConflict } from '@/lib/site/routes'
import { orExit, readCommandLine, stop } from './command-line'
import { contentDirectory } from './content-directory'

const USAGE = 'Usage: npm run new -- <section> <headline> [--slug <name>]'

/** The sections and the time zone, even if other keys of the publication have errors. */
function readPublication(content: string) {
  const files = new ContentFiles(content)
  const sections = files.record('sections.yaml', sectionsSchema).value?.sections
  if (sections === undefined) stop(files.findings.map(formatFinding).join('\n'))
  const { timeZone } = defaultPublication(files.record('publication.yaml', publicationSchema).data)
  return { sections: sections.map(({ id }) => id), timeZone }
}

/** The last part of the story's address: the one that was given, or one made of the headline. */
function addressName(headline: string, given: string | undefined): string {
  const name = given?.normalize() ?? shortSlug(headline)
  if (isId(name)) return name
  if (given === undefined)
    stop(`The headline \`${headline}\` has no letters for an address. Give one: --slug a-name`)
  const meant = shortSlug(given)
  stop(
    `--slug: found \`${given}\`, expected lower-case letters, digits and single hyphens${meant === '' ? '' : ` — did you mean \`${meant}\`?`}`,
  )
}

const { values, positionals } = readCommandLine(
  { options: { slug: { type: 'string' } }, allowPositionals: true },
  USAGE,
)
const [section = '', ...words] = positionals
const headline = words.join(' ').trim()
if (headline === '') stop(USAGE)
const content = orExit(contentDirectory)
const { sections, timeZone } = readPublication(content)
if (!sections.includes(section)) {
  const meant = nearMiss(section, sections)
  stop(
    `No section \`${section}\`; there are ${sections.join(', ')}${meant === undefined ? '' : ` — did you mean \`${meant}\`?`}`,
  )
}
const name = addressName(headline, values.slug)
const conflict = pathConflict(`${section}/${name}`)
if (conflict !== undefined) stop(`${section}/${name}: expected ${conflict}. Give another name with --slug.`)
const file = join(content, 'articles', section, `${name}.mdx`)
if (existsSync(file) || existsSync(file.replace(/x$/, '')))
  stop(`${section}/${name} exists already. Give another name with --slug.`)

mkdirSync(join(content, 'articles', section), { recursive: true })
writeFileSync(
  file,
  `---
headline: ${JSON.stringify(headline)}
standfirst:
published: ${momentIn(timeZone, new Date())}
credit: Staff reporters
topics: []
draft: true
---
`,
)
console.log(
  `${file}\n\`npm run dev\` shows it at http://localhost:3000/${section}/${name} and lists what is missing. Remove \`draft: true\` to publish it.`,
)
