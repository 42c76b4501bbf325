import { expect, test } from 'vitest'
import { siteAddress } from '@/lib/server/site-url'

const BUILT = 'https://www.example.org'

test.each([undefined, '', BUILT, `${BUILT}/`])('told %j, the site stays where it was built to be', (told) => {
  expect(siteAddress(BUILT, told)).toBe(BUILT)
})

test('told something that is no address, it says so too', () => {
  expect(() => siteAddress(BUILT, 'www.example.org')).toThrow('SITE_URL: found `www.example.org`')
})

test('told another address, it says what to do', () => {
  expect(() => siteAddress('http://localhost:3000', BUILT)).toThrow(
    `SITE_URL: found \`${BUILT}\`, expected \`http://localhost:3000\`, which the pages were built with: build again with SITE_URL=${BUILT}, or leave it out`,
  )
})
