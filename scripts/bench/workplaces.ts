import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import config from '../../next.config'
import { copyProject, linkModules } from '../copy-project'
import { generateStories } from './generate'

const PICTURES = 5
const SECTIONS = ['world', 'city', 'business', 'culture', 'opinion']

/** The files of a publication without stories. */
export const PUBLICATION: Readonly<Record<string, string>> = {
  'publication.yaml':
    'name: Bench\ntagline: a\ndescription: b\nlanguage: en\ntimeZone: UTC\nemail: a@example.org\ncopyright: c\n',
  'sections.yaml': `sections:\n${SECTIONS.map((id) => `  - { id: ${id}, name: ${id}, description: a }\n`).join('')}`,
  'front.yaml': `blocks:\n${['lead', 'top', 'river'].map((block) => `  - block: ${block}\n`).join('')}${SECTIONS.map((section) => `  - { block: section, section: ${section} }\n`).join('')}`,
  'redirects.yaml': 'redirects: []\n',
}

/** Writes files below a folder, by their path. */
export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/**
 * Copies the project with `count` generated stories instead of its content.
 * @returns the folder of the content
 */
export function prepareSite(folder: string, count: number): string {
  copyProject(folder, ['content'])
  linkModules(folder)
  const content = join(folder, 'content')
  writeFiles(content, PUBLICATION)
  const images = existsSync('public/images') ? readdirSync('public/images').sort() : []
  const pictures = images.filter((name) => /\.(?:png|jpe?g|webp|avif)$/.test(name)).slice(0, PICTURES)
  generateStories(
    content,
    count,
    SECTIONS,
    pictures.map((name) => `/images/${name}`),
  )
  return content
}

/** An app of the same framework with the same settings and `count` bare pages. */
export function prepareEmptyApp(folder: string, count: number): void {
  const { cacheComponents, partialPrefetching, experimental } = config
  const { cpus, staticGenerationMaxConcurrency } = experimental
  writeFiles(folder, {
    'package.json': '{ "private": true, "type": "module" }',
    'next.config.js': `export default ${JSON.stringify({ cacheComponents, partialPrefetching, experimental: { cpus, staticGenerationMaxConcurrency } })}`,
    'app/layout.js':
      'export const ensureStatic = \'navigation\'\nexport default function Layout({ children }) { return <html lang="en"><body>{children}</body></html> }',
    'app/page.js': 'export default function Page() { return <h1>Hello</h1> }',
    'app/[slug]/page.js': `export function generateStaticParams() { return Array.from({ length: ${count} }, (_, i) => ({ slug: 'page-' + i })) }\nexport default async function Page({ params }) { return <h1>{(await params).slug}</h1> }`,
  })
  linkModules(folder)
}
