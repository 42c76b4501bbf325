import { join } from 'node:path'
import { checkContent } from '@/lib/content/check'
import { PUBLICATION, writeFiles } from './workplaces'

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
  writeFiles(content, { ...PUBLICATION, 'articles/city/story.mdx': story(''), [file]: text })
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
