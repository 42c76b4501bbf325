import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readDocument } from '@/lib/content/document'
import { frontSchema } from '@/lib/content/front-schema'
import { publicationSchema } from '@/lib/content/publication-schema'
import { redirectsSchema } from '@/lib/content/record-schemas'
import { shapeOf } from '@/lib/content/schema-keys'
import { articleSchema } from '@/lib/content/story-schema'
import { parseYaml } from '@/lib/content/yaml'
import { lintBody } from '@/lib/mdx/lint'

const DOCUMENTS = [
  ...readdirSync('.').filter((name) => name.endsWith('.md')),
  ...readdirSync('docs', { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
]

/** The id that GitHub gives a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replaceAll(' ', '-')
}

/** The ids of headings, and explicit ones: docs/content.md has an id for each key. */
function anchorsIn(file: string): string[] {
  const text = readFileSync(file, 'utf8')
  return [
    ...[...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => anchorOf(heading)),
    ...[...text.matchAll(/<a id="([^"]+)">/g)].map(([, id = '']) => id),
  ]
}

/** Paths below these folders, and names of files, in backticks. */
const PATH = /`((?:app|components|lib|scripts|docs|tests)\/[\w./[\]-]+|[\w-]+\.(?:ts|js))`/g
/** Files that a build generates. */
const GENERATED = new Set(['addresses.json', 'headers.json', 'index.json'])

/** The schema of each key that an example of YAML may begin with. */
const KEYS = new Map(
  [articleSchema, publicationSchema, frontSchema, redirectsSchema].flatMap((schema) =>
    Object.entries(shapeOf(schema) ?? {}),
  ),
)

/** The examples in a language, without the indentation of a list around them. GitHub's own files aren't content. */
function examplesIn(document: string, language: string): string[] {
  const blocks = readFileSync(document, 'utf8').matchAll(/^( *)```(\w+)\n([\s\S]*?)^ *```$/gm)
  return [...blocks]
    .filter(([, , name, text = '']) => name === language && !text.includes('runs-on:'))
    .map(([, indent = '', , text = '']) => text.replaceAll(new RegExp(`^${indent}`, 'gm'), ''))
}

describe('documents', () => {
  test.each(DOCUMENTS)('%s: the target of each link exists', (document) => {
    const text = readFileSync(document, 'utf8').replace(/^```[\s\S]*?^```/gm, '')
    for (const [, target = ''] of text.matchAll(/\]\((?!https?:|mailto:)([^)\s]+)\)/g)) {
      const [path = '', anchor] = target.split('#')
      const file = path === '' ? document : normalize(join(dirname(document), path))
      expect(existsSync(file), `${document}: ${target}`).toBe(true)
      if (anchor !== undefined) expect(anchorsIn(file), `${document}: ${target}`).toContain(anchor)
    }
  })

  test.each(DOCUMENTS)('%s: each path in it exists', (document) => {
    for (const [, path = ''] of readFileSync(document, 'utf8').matchAll(PATH))
      if (!GENERATED.has(path)) {
        const file = [path, `${path}.ts`, `${path}.tsx`, join(dirname(document), path)].find((one) =>
          existsSync(one),
        )
        expect(file, `${document}: ${path}`).toBeDefined()
      }
  })

  test.each(DOCUMENTS)('%s: each npm script in it exists', (document) => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    for (const [, name = ''] of readFileSync(document, 'utf8').matchAll(/npm run ([\w:-]+)/g))
      expect(Object.keys(scripts), document).toContain(name)
  })

  test.each(DOCUMENTS)('%s: the check accepts each example of YAML and each story in it', (document) => {
    for (const example of examplesIn(document, 'yaml')) {
      const { data, findings } = parseYaml(example, document)
      expect(findings).toEqual([])
      for (const [key, value] of Object.entries(data ?? {}))
        expect(KEYS.get(key)?.safeParse(value), `${document}: ${key}`).toMatchObject({ success: true })
    }
    for (const example of examplesIn(document, 'mdx')) {
      const path = `${document}.mdx`
      const { findings, body, record } = readDocument(example, path, articleSchema)
      expect(findings).toEqual([])
      if (body === undefined || record === undefined) throw new Error(`${document}: found no story`)
      const { kind } = record.value
      expect(lintBody({ body, path, kind, pictureProblem: () => undefined }).findings).toEqual([])
    }
  })

  test('README has at most 150 lines', () => {
    expect(readFileSync('README.md', 'utf8').split('\n').length).toBeLessThanOrEqual(151)
  })
})
