import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { type HeaderFacts, headerRules } from '@/lib/server/response-headers'

const FACTS: HeaderFacts = {
  embeds: [],
  scripts: [],
  isSecure: true,
  isIndexable: true,
  isOwnServer: true,
  styles: { page: 'p{}', lite: 'a{}', embed: 'b{}' },
}
const hash = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`

/** The headers of an address, names in lower case; the last rule that fits takes precedence. */
function headersOf(path: string, facts: Partial<HeaderFacts> = {}, asked?: string): Record<string, string> {
  const rules = headerRules({ ...FACTS, ...facts }).filter(
    ({ source, has = [] }) =>
      (source === '/:path*' || new RegExp(`^/${source.slice('/:path'.length)}$`).test(path)) &&
      has.every(({ key }) => key === asked),
  )
  return Object.fromEntries(
    rules.flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value])),
  )
}

function policyOf(path: string, facts: Partial<HeaderFacts> = {}): Record<string, string> {
  const policy = headersOf(path, facts)['content-security-policy'] ?? ''
  return Object.fromEntries(policy.split('; ').map((part) => [part.split(' ')[0], part.replace(/^\S+ /, '')]))
}

const ADDRESSES = [
  '/',
  '/world/x',
  '/world/x.md',
  '/world/lite',
  '/lite',
  '/feed.xml',
  '/images/a.svg',
  '/_next/static/a.js',
  '/nope',
  '/robots.txt',
]

describe('the headers of every address', () => {
  test.each(ADDRESSES)('%s', (path) => {
    expect(headersOf(path)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cross-origin-opener-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('camera=()'),
      'strict-transport-security': 'max-age=63072000',
    })
    expect(policyOf(path)).toMatchObject({
      'default-src': "'none'",
      'object-src': "'none'",
      'base-uri': "'none'",
      'frame-ancestors': "'none'",
      'form-action': "'self'",
    })
    const policy = headersOf(path)['content-security-policy']
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/)
  })

  test('HSTS only with https, noindex only on previews', () => {
    for (const path of ADDRESSES) {
      expect(headersOf(path)).not.toHaveProperty('x-robots-tag')
      const preview = headersOf(path, { isSecure: false, isIndexable: false })
      expect(preview).not.toHaveProperty('strict-transport-security')
      expect(preview['x-robots-tag']).toBe('noindex')
    }
  })
})

describe('the policy', () => {
  test('of scripts, data and fonts allows nothing', () => {
    const closed =
      "default-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
    expect(headersOf('/_next/static/chunks/a.js')['content-security-policy']).toBe(closed)
    expect(headersOf('/world/x', {}, 'rsc')['content-security-policy']).toBe(closed)
  })

  test('of the service worker allows requests to the site only', () => {
    expect(policyOf('/sw.js')).toMatchObject({ 'default-src': "'none'", 'connect-src': "'self'" })
    expect(policyOf('/sw.js')).not.toHaveProperty('script-src')
    expect(headersOf('/sw.js')['cache-control']).toBe('no-cache')
    expect(policyOf('/world/x')['worker-src']).toBe("'self'")
  })

  test('of a page allows its own scripts and no event handlers', () => {
    expect(policyOf('/world/x')).toMatchObject({
      'script-src': "'self' 'unsafe-inline'",
      'script-src-attr': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default',
      'style-src': `${hash('p{}')} ${hash('a{}')} ${hash('b{}')}`,
      'connect-src': "'self'",
      'frame-src': "'none'",
    })
  })

  test('allows a script of another site to use its hosts', () => {
    const scripts = [{ src: 'https://stats.example/js/a.js?b=1', hosts: ['in.stats.example'] }]
    const policy = policyOf('/world/x', { scripts, embeds: ['a.example'] })
    const hosts = 'https://stats.example https://in.stats.example'
    expect(policy).toMatchObject({
      'script-src': `'self' 'unsafe-inline' ${hosts}`,
      'connect-src': `'self' ${hosts}`,
      'img-src': `'self' data: ${hosts}`,
      'form-action': `'self' ${hosts}`,
      'frame-src': `https://a.example ${hosts}`,
      'trusted-types': '*',
      'require-trusted-types-for': "'script'",
    })
    expect(policyOf('/world/x/lite', { scripts })).not.toHaveProperty('script-src')
    expect(policyOf('/feed.xml', { scripts })).not.toHaveProperty('script-src')
  })

  test('allows frames of the hosts of embeds only', () => {
    expect(policyOf('/world/x', { embeds: ['a.example', 'b.example'] })['frame-src']).toBe(
      'https://a.example https://b.example',
    )
    expect(policyOf('/world/x/lite', { embeds: ['a.example'] })).not.toHaveProperty('frame-src')
  })

  test.each(['/lite', '/world/lite', '/world/x/lite'])(
    'of %s allows its one style element and no script',
    (path) => {
      const policy = policyOf(path)
      expect(policy['style-src']).toBe(`${hash('a{}')} ${hash('p{}')}`)
      expect(Object.keys(policy).filter((name) => name.startsWith('script'))).toEqual([])
    },
  )

  test.each(['/feed.xml', '/world/x.md', '/images/a.svg', '/media/0123456789abcdef/1200x675.jpg'])(
    'of %s allows no script',
    (path) => {
      expect(Object.keys(policyOf(path)).filter((name) => name.startsWith('script'))).toEqual([])
    },
  )
})

test('a font is immutable: its URL contains a hash of its content', () => {
  const headers = headersOf('/_fonts/text.0123abcd.woff2')
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable')
  expect(headers['content-security-policy']).not.toMatch(/script-src|style-src/)
})

test('caches keep pages and documents for a minute, and pictures for an hour', () => {
  for (const path of ['/', '/world/x', '/feed.xml', '/world/x.md', '/lite', '/images/a.pdf'])
    expect(headersOf(path)['cache-control'], path).toBe('public, max-age=0, s-maxage=60')
  for (const path of ['/images/a.png', '/icons/a.webp'])
    expect(headersOf(path)['cache-control'], path).toBe('public, max-age=3600, stale-while-revalidate=86400')
  for (const path of [
    '/media/0123456789abcdef/1200x675.jpg',
    '/share/world/x/0123abcd.png',
    '/_next/static/media/a.png',
    '/healthz',
  ])
    expect(headersOf(path), path).not.toHaveProperty('cache-control')
})

test('on Vercel pictures are static files that caches keep, and the network decides how long it keeps a page', () => {
  expect(headersOf('/media/0123456789abcdef/640.avif', { isOwnServer: false })).toMatchObject({
    'cache-control': 'public, max-age=31536000, immutable',
  })
  expect(headersOf('/', { isOwnServer: false })).not.toHaveProperty('cache-control')
})
