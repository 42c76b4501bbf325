import { expect, test } from 'vitest'
import { verifyEnvironment } from '@/lib/server/verify-environment'

const BUILD = { origin: 'https://www.example.org', content: 'content' }

test.each([
  {},
  { SITE_URL: '' },
  { SITE_URL: 'https://www.example.org' },
  { SITE_URL: 'https://www.example.org/' },
  { SITE_URL: 'HTTPS://WWW.EXAMPLE.ORG:443' },
  { PRERENDER: '0', CONTENT_DIRECTORY: 'content' },
  { PRERENDER: '', CONTENT_DIRECTORY: '' },
])('the environment %j fits the build', (environment) => {
  expect(() => verifyEnvironment(environment, BUILD)).not.toThrow()
})

test.each([
  [{ SITE_URL: 'www.example.org' }, 'SITE_URL: found `www.example.org`, expected'],
  [{ SITE_URL: 'https://www.example.org/news' }, 'SITE_URL: found `https://www.example.org/news`, expected'],
  [{ SITE_URL: 'https://www.example.org/?a' }, 'SITE_URL: found'],
  [{ PRERENDER: 'x' }, 'PRERENDER: found `x`, expected a whole number'],
  [{ PRERENDER: '-1' }, 'PRERENDER: found `-1`'],
  [{ PRERENDER: '1e3' }, 'PRERENDER: found `1e3`'],
  [{ CONTENT_DIRECTORY: 'nothing' }, 'CONTENT_DIRECTORY: found `nothing`, expected `content`'],
])('the environment %j is refused', (environment, message) => {
  expect(() => verifyEnvironment(environment, BUILD)).toThrow(message)
})

test('a value that differs from the build’s is refused with what to do', () => {
  expect(() => verifyEnvironment({ SITE_URL: 'http://localhost:3000' }, BUILD)).toThrow(
    'SITE_URL: found `http://localhost:3000`, expected `https://www.example.org`, which the pages were built with. Build again with SITE_URL=http://localhost:3000, or remove the variable',
  )
})
