import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { checkContent } from '@/lib/content/check'

const PUBLICATION: Readonly<Record<string, string>> = {
  'publication.yaml':
    'name: Bench\ntagline: a\ndescription: b\nlanguage: en\ntimeZone: UTC\nemail: a@example.org\ncopyright: c\n',
  'sections.yaml': 'sections: [{ id: city, name: City, description: a }]\n',
  'front.yaml': 'blocks: [{ block: river }]\n',
  'redirects.yaml': 'redirects: []\n',
  'articles/city/story.mdx': story(''),
}

/** Large files: what they contain, and the file of that many lines. */
export const LARGE_FILES: readonly [name: string, file: string, text: (lines: number) => string][] = [
  [
    'redirects',
    'redirects.yaml',
    (count) => `redirects:\n${lines(count, (i) => `  - { from: /old/${i}, to: /city/story }`)}`,
  ],
  [
    'wrong redirects',
    'redirects.yaml',
    (count) => `redirects:\n${lines(count, (i) => `  - { from: /old/${i}, to: /city/no-${i} }`)}`,
  ],
  ['unknown keys', 'topics/bench.yaml', (count) => lines(count, (i) => `key${i}: a`)],
  [
    'wrong related stories',
    'articles/city/other.mdx',
    (count) => story(`related:\n${lines(count, (i) => `  - city/no-${i}`)}`),
  ],
]

/** Seconds that `check` takes for a small publication with one large file. `folder` must not exist. */
export function measureCheck(folder: string, file: string, text: string): number {
  const content = join(folder, 'content')
  for (const [path, contents] of Object.entries({ ...PUBLICATION, [file]: text })) {
    mkdirSync(dirname(join(content, path)), { recursive: true })
    writeFileSync(join(content, path), contents)
  }
  const started = performance.now()
  checkContent(content, Date.now())
  return (performance.now() - started) / 1000
}

function story(more: string): string {
  return `---\nheadline: a\nstandfirst: b\npublished: 2026-01-01T00:00:00Z\ncredit: c\n${more}---\n\nWords.\n`
}

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => `${line(index)}\n`).join('')
}
