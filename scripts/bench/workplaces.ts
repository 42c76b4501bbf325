import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadContent } from '@/lib/content/load'
import config from '../../next.config'
import { copyProject } from '../copy-project'
import { generateStories } from './generate'

const PICTURES = 5

/**
 * Copies the project with `count` generated stories instead of its own; publication and sections stay.
 * @returns the folder of the content
 * @throws Error when the sections can't be read
 */
export function prepareSite(folder: string, count: number): string {
  const original = process.env.CONTENT_DIRECTORY ?? 'content'
  const sections = loadContent(original).records?.sections.map(({ id }) => id)
  if (sections === undefined) throw new Error('The content has errors: run `npm run check`.')
  copyProject(folder, ['content'])
  linkModules(folder)

  const content = join(folder, 'content')
  for (const name of ['publication.yaml', 'sections.yaml', 'pages'])
    cpSync(join(original, name), join(content, name), { recursive: true })
  // Standing pages and redirects may refer to stories that aren't here.
  for (const page of readdirSync(join(content, 'pages')))
    writeFileSync(
      join(content, 'pages', page),
      '---\ntitle: A page\nstandfirst: For the bench.\n---\n\nWords.\n',
    )
  writeFileSync(join(content, 'redirects.yaml'), 'redirects: []\n')
  const blocks = ['lead', 'top', 'opinion', 'river'].map((block) => `  - block: ${block}\n`)
  const strips = sections.map((section) => `  - { block: section, section: ${section} }\n`)
  writeFileSync(join(content, 'front.yaml'), `blocks:\n${[...blocks, ...strips].join('')}`)

  const images = existsSync('public/images') ? readdirSync('public/images').sort() : []
  const pictures = images.filter((name) => /\.(?:png|jpe?g|webp|avif)$/.test(name)).slice(0, PICTURES)
  generateStories(
    content,
    count,
    sections,
    pictures.map((name) => `/images/${name}`),
  )
  return content
}

/** An app of the same framework with the same settings and `count` bare pages. */
export function prepareEmptyApp(folder: string, count: number): void {
  const { cacheComponents, partialPrefetching, experimental } = config
  const { cpus, staticGenerationMaxConcurrency } = experimental
  mkdirSync(join(folder, 'app/[slug]'), { recursive: true })
  linkModules(folder)
  const files = {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.js': `export default ${JSON.stringify({ cacheComponents, partialPrefetching, experimental: { cpus, staticGenerationMaxConcurrency } })}`,
    'app/layout.js':
      'export const ensureStatic = \'navigation\'\nexport default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
    'app/page.js': 'export default function Page() { return <h1>Hello</h1> }',
    'app/[slug]/page.js': `export function generateStaticParams() { return Array.from({ length: ${count} }, (_, i) => ({ slug: 'page-' + i })) }\nexport default async function Page({ params }) { return <h1>{(await params).slug}</h1> }`,
  }
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text)
}

/** Turbopack refuses symbolic links that leave the project, so packages are hard-linked, or copied if that fails. */
export function linkModules(folder: string): void {
  const target = join(folder, 'node_modules')
  try {
    execFileSync('cp', ['-al', 'node_modules', target], { stdio: 'ignore' })
  } catch {
    // Another file system, or a `cp` without -l: copy instead.
    rmSync(target, { recursive: true, force: true })
    cpSync('node_modules', target, { recursive: true })
  }
}
