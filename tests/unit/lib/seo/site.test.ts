import { describe, expect, test } from 'vitest'
import { isIndexable, siteOrigin } from '@/lib/seo/site'

const preview = { VERCEL_ENV: 'preview', VERCEL_URL: 'broadsheet-git-branch-7.vercel.app' }

describe('siteOrigin', () => {
  test('takes SITE_URL before everything else', () => {
    const environment = { SITE_URL: 'https://www.example.org', VERCEL_PROJECT_PRODUCTION_URL: 'b.vercel.app' }
    expect(siteOrigin(environment)).toBe('https://www.example.org')
  })

  test.each([
    ['https://www.example.org/', 'https://www.example.org'],
    ['HTTPS://WWW.Example.ORG', 'https://www.example.org'],
    ['http://localhost:3401', 'http://localhost:3401'],
    ['https://example.org:443', 'https://example.org'],
    ['https://münster.example', 'https://xn--mnster-3ya.example'],
  ])('reads %s as %s', (SITE_URL, origin) => {
    expect(siteOrigin({ SITE_URL })).toBe(origin)
  })

  test('takes the production domain on Vercel, on previews too, never the address of the deployment', () => {
    const environment = { ...preview, VERCEL_PROJECT_PRODUCTION_URL: 'courier.example' }
    expect(siteOrigin(environment)).toBe('https://courier.example')
    expect(siteOrigin(preview)).toBe('http://localhost:3000')
  })

  test('falls back to localhost on PORT', () => {
    expect(siteOrigin({})).toBe('http://localhost:3000')
    expect(siteOrigin({ PORT: '3401' })).toBe('http://localhost:3401')
    expect(siteOrigin({ SITE_URL: '', PORT: '' })).toBe('http://localhost:3000')
  })

  test.each([
    'www.example.org',
    'example',
    'https://',
    'https://www.example.org/news',
    'https://www.example.org?from=mail',
    'https://www.example.org/#top',
    'https://user:secret@example.org',
    'ftp://example.org',
    'javascript:alert(1)',
  ])('refuses %s and says what was expected', (SITE_URL) => {
    expect(() => siteOrigin({ SITE_URL })).toThrow(
      `SITE_URL: found \`${SITE_URL}\`, expected the address of the site without a path, e.g. https://www.example.org`,
    )
  })

  test('names the other variables too', () => {
    expect(() => siteOrigin({ PORT: 'none' })).toThrow(
      'PORT: found `none`, expected a number from 0 to 65535',
    )
    expect(() => siteOrigin({ PORT: '80@example.org' })).toThrow('PORT: found')
    expect(() => siteOrigin({ VERCEL_PROJECT_PRODUCTION_URL: 'a b' })).toThrow(
      'VERCEL_PROJECT_PRODUCTION_URL: found `a b`, expected a host name',
    )
  })
})

test('only a production deployment, or a server of one’s own, may be listed', () => {
  expect(isIndexable({})).toBe(true)
  expect(isIndexable({ VERCEL_ENV: 'production' })).toBe(true)
  expect(isIndexable(preview)).toBe(false)
  expect(isIndexable({ VERCEL_ENV: 'development' })).toBe(false)
})
