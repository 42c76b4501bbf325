import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateStories } from './generate'

const LEFT_BEHIND = new Set(['node_modules', '.next', '.git', 'test-results'])
/** A block each that a generated archive can fill. */
const FRONT = `blocks:
  - block: lead
  - block: top
  - { block: section, section: city }
  - { block: section, section: world }
  - block: river
`
const SECTIONS = ['city', 'world', 'business', 'science', 'culture']

/** Copies the project and fills it with `count` generated stories in place of the sample's. */
export function prepareSite(folder: string, count: number): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync('.'))
    if (!LEFT_BEHIND.has(name)) cpSync(name, join(folder, name), { recursive: true })
  linkModules(folder)
  const content = join(folder, 'content')
  for (const records of ['articles', 'authors', 'topics', 'storylines'])
    rmSync(join(content, records), { recursive: true, force: true })
  writeFileSync(join(content, 'front.yaml'), FRONT)
  for (const page of readdirSync(join(content, 'pages')))
    writeFileSync(
      join(content, 'pages', page),
      '---\ntitle: A page\nstandfirst: For the bench.\n---\n\nWords.\n',
    )
  const picture = readdirSync(join(folder, 'public/images')).find((name) => name.endsWith('.png'))
  if (picture === undefined) throw new Error('no picture in public/images to give to the generated stories')
  generateStories(content, count, SECTIONS, `/images/${picture}`)
}

/** An app of the same framework with the same settings and `count` bare pages. */
export function prepareEmptyApp(folder: string, count: number): void {
  mkdirSync(join(folder, 'app/[slug]'), { recursive: true })
  linkModules(folder)
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.js':
      "import { availableParallelism } from 'node:os'\nexport default { cacheComponents: true, partialPrefetching: true, experimental: { cpus: availableParallelism() } }",
    'app/layout.js':
      'export const ensureStatic = \'navigation\'\nexport default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
    'app/page.js': 'export default function Page() { return <h1>Hello</h1> }',
    'app/[slug]/page.js': `export function generateStaticParams() { return Array.from({ length: ${count} }, (_, i) => ({ slug: 'page-' + i })) }\nexport default async function Page({ params }) { return <h1>{(await params).slug}</h1> }`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/** Turbopack refuses modules behind a link that leaves the project: hard links where there are such, a copy elsewhere. */
function linkModules(folder: string): void {
  const target = join(folder, 'node_modules')
  try {
    execFileSync('cp', ['-al', 'node_modules', target], { stdio: 'ignore' })
  } catch {
    // Another file system, or a `cp` without -l: copying is slower and as good.
    rmSync(target, { recursive: true, force: true })
    cpSync('node_modules', target, { recursive: true })
  }
}
