import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { describe, expect, test } from 'vitest'

type Import = { from: string; to: string; types: boolean }

const FILES = ['app', 'components', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name)),
)
const IMPORT = /^(?:import|export)\s+(type\s+)?(\{[^}]*\}|[^'";{}]*)?\s*(?:from\s+)?'([^']+)'/gm
const IMPORTS: Import[] = FILES.flatMap((from) =>
  [...readFileSync(from, 'utf8').matchAll(IMPORT)].map(([, type, names = '', path = '']) => ({
    from,
    to: path.startsWith('@/')
      ? path.slice(2)
      : path.startsWith('.')
        ? normalize(join(dirname(from), path))
        : path,
    types: type !== undefined || /^\{\s*(?:type\s+\w+(?:\s+as\s+\w+)?\s*,?\s*)+\}$/.test(names.trim()),
  })),
)
/** The values that files below `from` import from below `to`. */
const values = (from: string, to: string) =>
  IMPORTS.filter((one) => one.from.startsWith(from) && one.to.startsWith(to) && !one.types)
const told = (imports: readonly Import[]) => imports.map(({ from, to }) => `${from} imports ${to}`)

/** What reads the content, stores it for a running site, reads that; reads colours and typefaces. */
const DISK = [
  'app/share/[...path]/route.tsx',
  'components/layout/built-page-style.ts',
  'lib/content/built-content.ts',
  'lib/content/content-files.ts',
  'lib/content/files.ts',
  'lib/content/pictures.ts',
  'lib/content/write-built-content.ts',
  'lib/seo/this-theme.ts',
]

/** What the makers of route files take: the query, its metadata and structured data. */
const ROUTE_MAKER = [
  'lib/site/queries',
  'lib/seo/metadata',
  'lib/seo/page-json-ld',
  'lib/seo/this-site',
  'lib/seo/this-theme',
]

describe('import rules', () => {
  test('the rules look at real imports', () => {
    expect(IMPORTS.length).toBeGreaterThan(200)
    expect(values('app/', 'lib/site/queries').length).toBeGreaterThan(10)
  })

  test('nobody imports from app', () => {
    expect(told(IMPORTS.filter(({ to }) => to.startsWith('app/') && !to.endsWith('.css')))).toEqual([])
  })

  test('lib imports neither components nor app', () => {
    expect(
      told(IMPORTS.filter(({ from, to }) => from.startsWith('lib/') && to.startsWith('components/'))),
    ).toEqual([])
  })

  test('components take values from lib/format, and the data bridges from the queries and the renderer', () => {
    const bridges: Record<string, string[]> = {
      'components/article/article-body.tsx': ['lib/site/queries', 'lib/mdx/render'],
      'components/article/violations.tsx': ['lib/content/violation'],
      'components/front/directory-route.tsx': ROUTE_MAKER,
      'components/front/list-route.tsx': ROUTE_MAKER,
    }
    const wrong = values('components/', 'lib/').filter(
      ({ from, to }) =>
        !to.startsWith('lib/format/') &&
        to !== 'lib/site/routes' &&
        !from.startsWith('components/editions/documents/') &&
        !bridges[from]?.includes(to),
    )
    expect(told(wrong)).toEqual([])
  })

  test('documents are put together in one room, and what they are made of needs neither router nor browser', () => {
    const elsewhere = IMPORTS.filter(
      ({ from, to, types }) =>
        !types &&
        from.startsWith('components/') &&
        !from.startsWith('components/editions/documents/') &&
        to.startsWith('lib/feeds/'),
    )
    expect(told(elsewhere)).toEqual([])
    const plain = IMPORTS.filter(
      ({ from, to, types }) =>
        !types &&
        /^components\/editions\/(?:plain|feed|lite)\//.test(from) &&
        /^(?:app|components|lib|next)\//.test(to) &&
        !/^(?:components\/(?:editions\/(?:plain|feed|lite)|story\/site-data)|lib\/format\/|lib\/site\/routes)/.test(
          to,
        ),
    )
    expect(told(plain)).toEqual([])
  })

  test('outside lib/content and lib/site only the queries give values', () => {
    const wrong = IMPORTS.filter(
      ({ from, to, types }) =>
        /^(?:app|components\/editions\/documents|lib\/(?!content\/|site\/))/.test(from) &&
        /^lib\/(?:content|site)\//.test(to) &&
        !/^lib\/site\/(?:queries|routes)$/.test(to) &&
        !(from.startsWith('lib/mdx/') && /^lib\/content\/(?:fields|moments|schema|violation)$/.test(to)) &&
        !types,
    )
    expect(told(wrong)).toEqual([])
  })

  test('builders are handed the clock and the environment', () => {
    for (const file of FILES.filter((path) =>
      /^lib\/(?:feeds|seo)\/|^lib\/server\/security-headers|^lib\/site\/(?:resolve-request|url-)/.test(path),
    )) {
      const text = readFileSync(file, 'utf8')
      expect(text, file).not.toMatch(/\bDate\.now\(|\bnew Date\(\)/)
      expect(/process\.env\./.test(text) || text.includes('(process.env)'), file).toBe(
        file === 'lib/seo/this-site.ts',
      )
    }
  })

  test('the proxy starts fast: what it loads before a request knows no content', () => {
    const imported = [...readFileSync('proxy.ts', 'utf8').matchAll(IMPORT)].map(([, , , path = '']) => path)
    expect(
      imported.filter(
        (path) =>
          !/^(?:node:|next\/server$|@\/lib\/site\/(?:resolve-request|url-path|url-table|tracking-parameters)$)/.test(
            path,
          ),
      ),
    ).toEqual([])
    const needed = IMPORTS.filter(
      ({ from, types }) =>
        /^lib\/site\/(?:resolve-request|url-path|url-table|tracking-parameters)\./.test(from) && !types,
    )
    expect(
      told(
        needed.filter(({ to }) => !/^lib\/site\/(?:url-path|url-table|tracking-parameters|routes)$/.test(to)),
      ),
    ).toEqual([])
  })

  test('few files touch the disk, one file knows next-mdx-remote', () => {
    const readers = IMPORTS.filter(({ from, to }) => !from.startsWith('scripts/') && /^(?:node:)?fs/.test(to))
    expect([...new Set(readers.map(({ from }) => from))].sort()).toEqual(DISK)
    expect(IMPORTS.filter(({ to }) => to.startsWith('next-mdx-remote')).map(({ from }) => from)).toEqual([
      'lib/mdx/render.tsx',
    ])
  })
})

test('a running site leaves behind what reads, checks and ranks the content', () => {
  const reached = new Set<string>()
  const follow = (path: string) => {
    const file = FILES.find((one) => one.replace(/\.tsx?$/, '') === path.replace(/\.tsx?$/, ''))
    if (file === undefined) reached.add(path)
    if (file === undefined || reached.has(file)) return
    reached.add(file)
    for (const { from, to, types } of IMPORTS) if (from === file && !types) follow(to)
  }
  follow('lib/site/queries')
  expect(reached).toContain('lib/content/built-content.ts')
  const left = [
    'lib/content/load.ts',
    'lib/content/check.ts',
    'lib/site/related.ts',
    'lib/mdx/lint.ts',
    'zod',
    'yaml',
  ]
  expect(left.filter((path) => reached.has(path))).toEqual([])
})

describe('files', () => {
  test('client components are named so and say why', () => {
    for (const file of FILES) {
      const text = readFileSync(file, 'utf8')
      expect(/^'use client'/m.test(text), file).toBe(file.endsWith('.client.tsx'))
      if (file.endsWith('.client.tsx'))
        expect(text, file).toMatch(/\/\*\*[\s\S]*can't be a server component/i)
    }
  })

  test('names are kebab-case nouns; there is no drawer for odds and ends', () => {
    for (const file of FILES.filter((path) => !path.startsWith('app/'))) {
      const name = file.split('/').at(-1) ?? ''
      expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.client|\.d)?\.tsx?$/)
      expect(name).not.toMatch(/^(?:index|utils?|helpers?|common)\./)
    }
  })

  test('a default export is only where the framework asks for one', () => {
    for (const file of FILES.filter((path) => /^(?:components|lib)\//.test(path)))
      expect(readFileSync(file, 'utf8'), file).not.toMatch(/^export default/m)
  })
})
