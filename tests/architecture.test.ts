import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

/**
 * An import of a file of the project (without its extension) or of a package. `types`: the import has types only, so
 * nothing is imported at run time.
 */
type Import = { from: string; to: string; types: boolean }

const FILES = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
)
const ROOT_FILES = ['proxy.ts', 'instrumentation.ts', 'next.config.ts']
const textOf = (file: string) => readFileSync(file, 'utf8')
const module = (path: string) => path.replace(/\.tsx?$/, '')
const STATIC = /^(?:import|export)\s+(type\s+)?(\{[^}]*\}|[^'";{}]*)?\s*(?:from\s+)?'([^']+)'/gm
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/g

const IMPORTS: Import[] = [...FILES, ...ROOT_FILES].flatMap((from) => {
  const resolve = (path: string) =>
    path.startsWith('@/') ? path.slice(2) : path.startsWith('.') ? normalize(join(dirname(from), path)) : path
  const text = textOf(from)
  return [
    ...Array.from(text.matchAll(STATIC), ([, type, names = '', path = '']) => ({
      from,
      to: module(resolve(path)),
      types: type !== undefined || /^\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?\s*,?\s*)+\}$/.test(names.trim()),
    })),
    ...Array.from(text.matchAll(DYNAMIC), ([, path = '']) => ({
      from,
      to: module(resolve(path)),
      types: false,
    })),
  ]
})
const show = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} imports ${to}`)

/**
 * The folders, and the folders from which each may import (types included), read from the table in CONTRIBUTING.md:
 * content → site → feeds and seo → components → app. lib/content and lib/mdx import each other, because stories are
 * checked when they are read; no two files do.
 */
const ROOMS: Readonly<Record<string, readonly string[]>> = readRooms()

function readRooms() {
  const rows = [...textOf('CONTRIBUTING.md').matchAll(/^\| `([\w/]+)` \|[^|]*\| (.*) \|$/gm)]
  const all = rows.map(([, room = '']) => room)
  return Object.fromEntries(
    rows.map(([, room = '', cell = '']) => {
      const named = Array.from(cell.matchAll(/`([\w/]+)`/g), ([, name = '']) => name)
      const others = all.filter((one) => one !== room && !named.includes(one))
      return [room, cell.startsWith('everything except') ? others : named]
    }),
  )
}

/** Files about paths that import nothing of the project: every folder may import them. */
const PATHS = ['lib/site/routes', 'lib/site/url-path']
/** A link in a story is checked against the URLs that the site will have. */
const EXCEPTIONS = [
  'lib/content/references.ts imports lib/site/catalog',
  'lib/content/references.ts imports lib/site/create-url-table',
]

const roomOf = (path: string) =>
  path.startsWith('lib/') ? path.split('/', 2).join('/') : (path.split('/')[0] ?? '')
const isOfProject = ({ to }: Import) => /^(?:app|components|lib|scripts)\//.test(to) && !to.endsWith('.css')
const between = (from: RegExp, to: RegExp, types = false) =>
  IMPORTS.filter((one) => from.test(one.from) && to.test(one.to) && (types || !one.types))

describe('imports', () => {
  test('are found', () => {
    expect(IMPORTS.length).toBeGreaterThan(500)
    expect(between(/^app\//, /^lib\/site\/queries$/).length).toBeGreaterThan(5)
    expect(IMPORTS.filter(({ types }) => types).length).toBeGreaterThan(100)
  })

  test('follow the table of folders', () => {
    const wrong = IMPORTS.filter(isOfProject).filter(({ from, to }) => {
      const [room, target] = [roomOf(from), roomOf(to)]
      return (
        !ROOT_FILES.includes(from) && room !== target && !PATHS.includes(to) && !ROOMS[room]?.includes(target)
      )
    })
    expect(show(wrong).filter((one) => !EXCEPTIONS.includes(one))).toEqual([])
  })

  test('have no cycle, types included', () => {
    const next = new Map<string, string[]>()
    for (const { from, to } of IMPORTS) next.set(module(from), [...(next.get(module(from)) ?? []), to])
    const done = new Set<string>()
    const cycles: string[] = []
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(' → '))
      if (path.includes(file) || done.has(file)) return
      for (const to of next.get(file) ?? []) visit(to, [...path, file])
      done.add(file)
    }
    for (const file of next.keys()) visit(file, [])
    expect(cycles).toEqual([])
  })

  test('of values of lib/content and lib/site come from the queries alone', () => {
    const outside = /^(?:app|components\/editions\/documents|lib\/(?:feeds|seo|server|format|images))\//
    const wrong = between(outside, /^lib\/(?:content|site)\/(?!queries$|routes$|url-path$)/)
    expect(show(wrong)).toEqual([])
  })

  test('of values by components come from lib/format and lib/words, but for those that connect data and elements', () => {
    const connects =
      /^components\/(?:editions\/documents\/|article\/(?:article-body|picture|findings)|front\/(?:list|directory)-route|layout\/content-problems)/
    const wrong = between(
      /^components\//,
      /^lib\/(?!format\/|search\/|words\/words$|site\/(?:routes|url-path)$)/,
    )
    expect(show(wrong.filter(({ from }) => !connects.test(from)))).toEqual([])
  })

  test('of light editions, feeds and plain blocks need neither router nor browser', () => {
    const plain = /^components\/editions\/(?:plain|feed|lite)\//
    const allowed =
      /^(?:components\/editions\/(?:plain|feed|lite)\/|components\/story\/site-data$|lib\/format\/|lib\/words\/words$|lib\/site\/(?:routes|url-path)$)/
    const wrong = between(plain, /^(?:app|components|lib|next)\//)
    expect(show(wrong.filter(({ to }) => !allowed.test(to)))).toEqual([])
  })

  test('of the proxy load no content before the first request', () => {
    const isUrlModule = (path: string) =>
      /^lib\/site\/(?:resolve-request|url-path|url-table|tracking-parameters|routes)$/.test(path)
    const isStart = ({ from }: Import) => from === 'proxy.ts' || isUrlModule(module(from))
    const wrong = IMPORTS.filter(
      (one) => isStart(one) && !one.types && isOfProject(one) && !isUrlModule(one.to),
    )
    // The development server reads the content.
    expect(show(wrong)).toEqual(['proxy.ts imports lib/site/dev-urls'])
  })

  test('of next-mdx-remote are in one file', () => {
    expect(show(between(/./, /^next-mdx-remote/, true))).toEqual([
      'lib/mdx/render.tsx imports next-mdx-remote/rsc',
    ])
  })
})

describe('files', () => {
  test('have at most 300 lines', () => {
    const long = [...FILES, ...ROOT_FILES].filter((file) => textOf(file).trimEnd().split('\n').length > 300)
    expect(long).toEqual([])
  })

  test('that are client components are named *.client.tsx and contain the reason', () => {
    for (const file of FILES) {
      expect(/^'use client'/m.test(textOf(file)), file).toBe(file.endsWith('.client.tsx'))
      if (file.endsWith('.client.tsx'))
        expect(textOf(file), file).toMatch(/\/\*\*[\s\S]*can(?:'t|not) be\s+(?:\*\s+)?a server component/i)
    }
  })

  test('have descriptive names in kebab case', () => {
    for (const file of FILES.filter((path) => !path.startsWith('app/'))) {
      const name = file.split('/').at(-1) ?? ''
      expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.client|\.d)?\.tsx?$/)
      expect(name).not.toMatch(/^(?:index|utils?|helpers?|common)\./)
    }
  })

  test('have a default export only where the framework needs one', () => {
    for (const file of FILES.filter((path) => /^(?:components|lib)\//.test(path)))
      expect(textOf(file), file).not.toMatch(/^export default/m)
  })

  test('that build feeds, metadata, headers or URLs get the time and the environment as arguments', () => {
    const pure =
      /^lib\/(?:feeds|seo)\/|^lib\/server\/response-headers|^lib\/site\/(?:resolve-request|url-|routes)/
    for (const file of FILES.filter((path) => pure.test(path) && path !== 'lib/seo/this-site.ts')) {
      expect(textOf(file), file).not.toMatch(/\bDate\.now\(|\bnew Date\(\)/)
      expect(textOf(file), file).not.toMatch(/process\.env\.|\(process\.env\)/)
    }
  })
})
