import { describe, expect, test } from 'vitest'
import { toJson } from '@/lib/content/json'
import { resolveRequest } from '@/lib/site/resolve-request'
import { parseTable, type UrlTable } from '@/lib/site/url-table'

const NOW = Date.parse('2026-06-01T00:00:00Z')
const written: UrlTable = {
  pages: new Set([
    '',
    'about',
    'world',
    'world/page/2',
    'feed.xml',
    'world/feed.xml',
    'lite',
    'images/Big Dog.PNG',
    'docs/Report-2024.pdf',
    'docs/50% off #1.pdf',
    'topics/new',
    'topics/new/feed.xml',
    'topics/new/page/2',
    '_search/en-1a2b',
    '_search/names-3c4d.json',
  ]),
  stories: new Set(['world/x', 'world/moved', 'city/soon']),
  later: new Map([
    ['city/soon', NOW + 1],
    ['world/page/2', NOW],
  ]),
  redirects: new Map([
    ['old.html', '/about#team'],
    ['world/old', '/world/moved'],
    ['soon', '/city/soon'],
    ['über-uns', '/about?a=1'],
    ['__proto__', '/about'],
    ['topics/old', '/topics/new?from=old#top'],
    ['old', '/about'],
    ['?p=123', '/world/x'],
    ['index.php?page_id=7', '/about'],
    ['?p=124', '/city/soon'],
  ]),
  prefixes: new Map([
    ['welt', '/world/*'],
    ['welt/x', '/about'],
    ['alt/a', '/welt/*'],
    ['blog', '/*'],
    ['wp-content/uploads', '/docs/*'],
    ['blogs', '/about'],
  ]),
  withdrawn: new Map([
    ['world/gone', 'world/gone'],
    ['world/gone-before', 'world/gone'],
  ]),
}
/** As a process has it that has read the file. */
const table = parseTable(toJson(written))

function answer(address: string, method = 'GET', now = NOW) {
  const [, pathname = '', search = ''] = /^([^?]*)(.*)$/s.exec(address) ?? []
  const found = resolveRequest({ method, pathname, search }, table, now)
  return found.kind === 'redirect'
    ? found.to
    : found.kind === 'withdrawn'
      ? `gone: ${found.address}`
      : found.kind
}

test('a table is read as it was written', () => {
  expect(table).toEqual(written)
})

describe('a URL that exists', () => {
  test.each([
    '/',
    '/about',
    '/world?page=2',
    '/world/x',
    '/world/x/lite',
    '/world/x.md',
    '/world/feed.xml',
    '/images/Big%20Dog.PNG',
    '/_next/static/x.js',
    '/_next/x?utm_source=a',
    '/media/0123456789abcdef/640.avif',
    '/share/world/x/0123abcd.png',
    '/_search/en-1a2b/fragment/en_5e6f.pf_fragment',
    '/_search/names-3c4d.json',
  ])('%s is passed on', (address) => {
    expect(answer(address)).toBe('pass')
    expect(answer(address, 'HEAD')).toBe('pass')
  })

  test.each([
    ['/about/', '/about'],
    ['/About', '/about'],
    ['/%77orld/X', '/world/x'],
    ['//world//x', '/world/x'],
    ['/world?utm_source=a', '/world'],
    ['/?fbclid=a&b=c', '/?b=c'],
    ['//WORLD//X/LITE/?utm_source=a&b=c%20d&gclid=1', '/world/x/lite?b=c%20d'],
    ['/World/X.MD', '/world/x.md'],
    ['/documents/world/feed.xml', '/world/feed.xml'],
  ])('%s redirects to its canonical spelling, %s', (address, to) => {
    expect(answer(address)).toBe(to)
  })
})

describe('a former address', () => {
  test.each([
    ['/old.html', '/about#team'],
    ['/Old.HTML/?a=b', '/about?a=b#team'],
    ['/world/old', '/world/moved'],
    ['/World//OLD/?utm_medium=x&a=b', '/world/moved?a=b'],
    ['/world/old/lite', '/world/moved/lite'],
    ['/world/old.md', '/world/moved.md'],
    ['/%C3%9Cber-uns?b=2', '/about?a=1&b=2'],
    ['/__proto__', '/about'],
    ['/welt', '/world'],
    ['/welt/moved', '/world/moved'],
    ['/welt/moved/lite', '/world/moved/lite'],
    ['/welt/feed.xml', '/world/feed.xml'],
    ['/welt/x', '/about'],
    ['/welt/x/y', '/about'],
    ['/blogs/a/b', '/about'],
    ['/topics/old', '/topics/new?from=old#top'],
    ['/topics/old/feed.xml', '/topics/new/feed.xml'],
    ['/topics/old/page/2?a', '/topics/new/page/2?a'],
    ['/old?q=a%20b&flag&utm_source=x', '/about?q=a%20b&flag'],
    ['/blog', '/'],
    ['/Blog/World/X', '/world/x'],
    ['/blog/blog/blog/about', '/about'],
    ['/wp-content/uploads/Report-2024.pdf', '/docs/Report-2024.pdf'],
    ['/WP-Content//Uploads/Report-2024.pdf', '/docs/Report-2024.pdf'],
    ['/wp-content/uploads/50%25%20off%20%231.pdf', '/docs/50%25%20off%20%231.pdf'],
    ['/?p=123', '/world/x'],
    ['/?utm_source=x&P=123&preview=true', '/world/x'],
    ['/index.php?page_id=7', '/about'],
  ])('%s redirects to %s', (address, to) => {
    expect(answer(address)).toBe(to)
  })

  test('redirects in one step through a prefix rule and another rule', () => {
    expect(answer('/welt/old')).toBe('/world/moved')
    expect(answer('/welt/old.md')).toBe('/world/moved.md')
    expect(answer('/alt/a/moved')).toBe('/world/moved')
  })

  test('doesn’t redirect to a missing target', () => {
    expect(answer('/welt/nope')).toBe('missing')
    expect(answer('/weltall')).toBe('missing')
    expect(answer('/older')).toBe('missing')
    expect(answer('/topics/old/feed.json')).toBe('missing')
    expect(answer('/old/feed.xml')).toBe('missing')
    expect(answer('/wp-content/uploads/report-2024.pdf')).toBe('missing')
    expect(answer('/blog/nope')).toBe('missing')
    expect(answer('/?p=124')).toBe('pass')
    expect(answer('/?p=1234')).toBe('pass')
    expect(answer('/world?p=123')).toBe('pass')
  })
})

describe('a URL with a sentence’s punctuation', () => {
  test.each([
    ['/world/x.', '/world/x'],
    ['/world/x)', '/world/x'],
    ['/world/x,?utm_source=a&b=%20', '/world/x?b=%20'],
    ['/world/x%20', '/world/x'],
    ['/world/x%22', '/world/x'],
    ['/world/x%E2%80%8B', '/world/x'],
    ['/World/X%E2%80%9D.', '/world/x'],
    ['/world/x/lite).', '/world/x/lite'],
    ['/world/x.md;', '/world/x.md'],
    ['/feed.xml,', '/feed.xml'],
    ['/world/old.', '/world/moved'],
    ['/world/gone.', '/world/gone'],
    ['/images/Big%20Dog.PNG!', '/images/Big%20Dog.PNG'],
  ])('%s redirects to %s', (address, to) => {
    expect(answer(address)).toBe(to)
  })

  test.each(['/world/nope.', '/city/soon.', '/.', '/%22', '/world/%2e%2e.', '/world%2f'])(
    '%s is missing',
    (address) => {
      expect(answer(address)).toBe('missing')
    },
  )
})

test.each([
  ['/images/Big%20Dog.PNG/', '/images/Big%20Dog.PNG'],
  ['//docs/50%25%20off%20%231.pdf', '/docs/50%25%20off%20%231.pdf'],
  ['/docs/50%25%20off%20%231.pdf?utm_id=1', '/docs/50%25%20off%20%231.pdf'],
])('%s redirects to the URL of a file whose name needs escapes, %s', (address, to) => {
  expect(answer(address)).toBe(to)
})

describe('a story that isn’t public', () => {
  test.each(['/city/soon', '/City/Soon/', '/city/soon/lite', '/city/soon.md', '/soon'])(
    '%s is missing until its embargo ends',
    (address) => {
      expect(answer(address)).toBe('missing')
      expect(answer(address, 'GET', NOW + 1)).not.toBe('missing')
    },
  )

  test('a page exists from its publication on', () => {
    expect(answer('/world/page/2', 'GET', NOW - 1)).toBe('missing')
    expect(answer('/world/page/2')).toBe('pass')
  })

  test.each([
    '/world/gone',
    '/World/Gone/',
    '/world/gone?utm_source=a',
    '/world/gone/lite',
    '/world/gone.md',
  ])('%s was withdrawn', (address) => {
    expect(answer(address)).toBe('gone: world/gone')
  })

  test('a former address of a withdrawn story returns the same', () => {
    expect(answer('/world/gone-before')).toBe('gone: world/gone')
    expect(answer('/welt/gone')).toBe('/world/gone')
  })
})

test.each([
  '/nope',
  '/world/nope',
  '/world/nope.md',
  '/about.md',
  '/about/lite',
  '/world/x/lite/lite',
  '/world/x.md.md',
  '/images/big dog.png',
  '/constructor',
  '/toString',
  '/documents',
  '/documents/documents/feed.xml',
  '/withdrawn/world/gone',
  '/index',
  '/world%2fx',
  '/media/%ff',
  '/media',
  '/share/',
  '/_next',
  '/_next/%c0%ae',
  '/_search/en-0000/pagefind.js',
  '/_search/names-0000.json',
  `/${'x/'.repeat(4096)}`,
])('%s is missing', (address) => {
  expect(answer(address)).toBe('missing')
})

test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND'])('%s is refused everywhere', (method) => {
  for (const address of ['/', '/world/x', '/nope', '/world/gone', '/world/old', '/feed.xml', '/%ff'])
    expect(answer(address, method)).toBe('refused')
})
