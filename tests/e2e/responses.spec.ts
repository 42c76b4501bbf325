import { readdirSync } from 'node:fs'
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http'
import { join } from 'node:path'
import { type APIRequestContext, expect, type Page, test } from '@playwright/test'
import { siteOf } from '../../lib/seo/site'
import { PAPER } from '../../scripts/paper'
import { accessibilityViolations } from './audit-page'
import { KINDS_OF_PAGE } from './kinds-of-page'

const STORY = '/city/barrier-inquiry-opens'
const EMBED = '/science/the-sound-a-harbour-makes'
const MISSING = '/city/no-such-story'
const WITHDRAWN = '/culture/a-lamplighters-diary'
const { origin } = siteOf(process.env)

type Reply = { status: number; headers: IncomingHttpHeaders; body: string }

/** A request whose path is sent unchanged; browsers and `fetch` normalize paths. */
function send(base: string | undefined, path: string, method = 'GET'): Promise<Reply> {
  const { hostname, port } = new URL(base ?? '')
  return new Promise((resolve, reject) => {
    const request = httpRequest({ hostname, port, path, method }, (response) => {
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (chunk: string) => {
        body += chunk
      })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    request.on('error', reject)
    request.end()
  })
}

/** What the story page refers to, by the kind of address. */
async function addressesIn(request: APIRequestContext) {
  const html = await (await request.get(STORY)).text()
  const find = (pattern: RegExp) => new URL((pattern.exec(html)?.[1] ?? '').replaceAll('&amp;', '&'), origin)
  return {
    script: find(/src="(\/_next\/static\/[^"]+\.js)"/),
    font: find(/url\((\/_fonts\/[^)]+\.woff2)\)/),
    picture: find(/src="(\/media\/[^"]+\.webp)"/),
    share: find(/property="og:image" content="([^"]+)"/),
    crop: find(/"(http[^"]+\/media\/[^"]+x675\.jpg)"/),
  }
}

const VERSIONED = 'public, max-age=31536000, s-maxage=31536000, immutable'
const MINUTE = 'public, max-age=0, s-maxage=60'
const HOUR = 'public, max-age=3600, stale-while-revalidate=86400'
const IMMUTABLE = 'public, max-age=31536000, immutable'

type Kind = {
  address: string
  status?: number
  method?: string
  cache: string | undefined
  scripts?: boolean
}

/** A URL of each kind, its status, how long caches keep it, and whether scripts may run there. */
const KINDS: Readonly<Record<string, Kind>> = {
  front: { address: '/', cache: MINUTE, scripts: true },
  story: { address: STORY, cache: MINUTE, scripts: true },
  list: { address: '/latest/page/2', cache: MINUTE, scripts: true },
  feed: { address: '/feed.xml', cache: MINUTE },
  sitemap: { address: '/sitemap.xml', cache: MINUTE },
  'light edition': { address: `${STORY}/lite`, cache: MINUTE },
  text: { address: `${STORY}.md`, cache: MINUTE },
  robots: { address: '/robots.txt', cache: MINUTE },
  manifest: { address: '/manifest.webmanifest', cache: MINUTE, scripts: true },
  icon: { address: '/icon.svg', cache: HOUR },
  'picture of public/': { address: '/images/logo.svg', cache: HOUR },
  missing: { address: '/city/nothing-here', status: 404, cache: MINUTE, scripts: true },
  'missing feed': { address: '/nothing-here/feed.xml', status: 404, cache: MINUTE },
  // Without a body: server.js sends it, as it sends the 405 below, with the headers of all responses.
  'missing asset': { address: '/_next/static/nothing-here.js', status: 404, cache: MINUTE, scripts: true },
  malformed: { address: '/city/%c0%ae', status: 404, cache: MINUTE, scripts: true },
  withdrawn: { address: WITHDRAWN, status: 410, cache: MINUTE, scripts: true },
  redirect: { address: '/news', status: 308, cache: MINUTE, scripts: true },
  refused: { address: STORY, status: 405, method: 'POST', cache: undefined, scripts: true },
}

const isLocked = (headers: IncomingHttpHeaders, scripts: boolean) => {
  const policy = String(headers['content-security-policy'])
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy': expect.stringContaining('geolocation=()'),
    'cross-origin-opener-policy': 'same-origin',
  })
  expect(headers['strict-transport-security'] !== undefined).toBe(origin.startsWith('https:'))
  expect(headers['x-powered-by']).toBeUndefined()
  for (const part of [
    "default-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
  ])
    expect(policy).toContain(part)
  expect(policy).not.toContain('unsafe-eval')
  // The only other site is the host of embeds, and that only in a frame.
  expect(policy.replace('frame-src https://example.org', '')).not.toMatch(/https?:|\*/)
  expect(/script-src 'self' 'unsafe-inline'; script-src-attr 'none'/.test(policy)).toBe(scripts)
}

test.describe('headers', () => {
  for (const [kind, { address, status = 200, method, cache, scripts = false }] of Object.entries(KINDS))
    test(`of an address that is a ${kind}`, async ({ baseURL }) => {
      const { status: found, headers } = await send(baseURL, address, method)
      expect(found).toBe(status)
      expect(headers['cache-control']).toBe(cache)
      isLocked(headers, scripts)
    })

  test('of what a page refers to', async ({ request, baseURL }) => {
    const { script, font, picture, share, crop } = await addressesIn(request)
    for (const [{ pathname, search }, cache] of [
      [script, IMMUTABLE],
      [font, IMMUTABLE],
      [share, VERSIONED],
      [crop, VERSIONED],
      [picture, VERSIONED],
    ] as const) {
      const { status, headers } = await send(baseURL, pathname + search)
      expect(status, pathname).toBe(200)
      expect(headers['cache-control'], pathname).toBe(cache)
      isLocked(headers, false)
    }
  })

  test('of the data of a page', async ({ request }) => {
    const response = await request.get(STORY, { headers: { rsc: '1' } })
    expect(response.headers()['content-type']).toBe('text/x-component')
    isLocked(response.headers(), false)
  })

  test('of a known page and file: 304, and compression on request', async ({ request }) => {
    const { script } = await addressesIn(request)
    for (const address of ['/', STORY, '/latest/page/2', '/about', script.pathname]) {
      const plain = await request.get(address, { headers: { 'accept-encoding': 'identity' } })
      const small = await request.get(address, { headers: { 'accept-encoding': 'gzip' } })
      expect(plain.headers()['content-encoding'], address).toBeUndefined()
      expect(small.headers()['content-encoding'], address).toBe('gzip')
      expect(await small.text(), address).toBe(await plain.text())
      const known = { 'if-none-match': small.headers().etag ?? '', 'accept-encoding': 'gzip' }
      expect((await request.get(address, { headers: known })).status(), address).toBe(304)
    }
  })
})

test('a range counts the bytes of the uncompressed file', async ({ request }) => {
  const { script } = await addressesIn(request)
  const whole = await (await request.get(script.pathname)).body()
  const part = await request.get(script.pathname, {
    headers: { range: 'bytes=100-4999', 'accept-encoding': 'gzip, br' },
  })
  expect(part.status()).toBe(206)
  expect(part.headers()['content-encoding']).toBeUndefined()
  expect((await part.body()).equals(whole.subarray(100, 5000))).toBe(true)
})

test.describe('redirects', () => {
  for (const [asked, target] of [
    ['/news', '/latest'],
    ['/News/?utm_source=x', '/latest'],
    ['/feed', '/feed.xml'],
    ['/TOWN/Night-Buses-Return/?fbclid=1&a=b', '/city/night-buses-return?a=b'],
    ['/town', '/city'],
    ['/blogs/2014/11/anything', '/opinion'],
    [`${STORY}/`, STORY],
    [STORY.toUpperCase(), STORY],
    [`${STORY.toUpperCase()}/LITE/?gclid=1&b=2`, `${STORY}/lite?b=2`],
    [`${STORY}?utm_source=a&utm_medium=b&x=y%20z&flag`, `${STORY}?x=y%20z&flag`],
    [`${STORY}).`, STORY],
    [`${STORY}%E2%80%8B?a=%22`, `${STORY}?a=%22`],
    ['/WP-Content/Uploads/Annual-Report.pdf', '/files/Annual-Report.pdf'],
    ['/topics/boats/feed.xml', '/topics/ferries/feed.xml'],
    ['/city%2Dx/../%63ity/', '/city'],
    ['/?mc_cid=1', '/'],
    ['/world/feed.xml?utm_source=a', '/world/feed.xml'],
  ] as const)
    test(`${asked} redirects in one step to ${target}`, async ({ baseURL }) => {
      const { status, headers } = await send(baseURL, asked)
      expect([status, headers.location]).toEqual([308, target])
      expect((await send(baseURL, target)).status).toBe(200)
    })

  test('doubled slashes redirect to the same URL', async ({ page, baseURL }) => {
    for (const path of ['//city', '/city//x?a=b', '/\\city']) {
      const { status, headers } = await send(baseURL, path)
      expect(status, path).toBe(308)
      isLocked(headers, true)
    }
    await page.goto('/news')
    const response = await page.goto('/CITY//night-buses-return//?utm_source=x')
    expect(response?.status()).toBe(200)
    await expect(page).toHaveURL('/city/night-buses-return')
  })

  test('a link to a former URL opens the page', async ({ page }) => {
    await page.goto('/about')
    await page
      .locator('.sections a[href="/latest"]')
      .first()
      .evaluate((link) => link.setAttribute('href', '/news'))
    await page.locator('.sections a[href="/news"]').click()
    await expect(page).toHaveURL('/latest')
  })
})

/** Unknown URLs, each with a word by which a file that was stored for it can be found. */
const WORD = 'zz-nothing'
const HOSTILE = [
  `/${WORD}/%c0%ae`,
  `/${WORD}/%ff`,
  `/${WORD}/a%`,
  `/${WORD}/%E0%A4%A`,
  `/${WORD}%00`,
  `/${WORD}/%00.html`,
  `/${WORD}/__proto__`,
  `/__proto__/${WORD}`,
  `/constructor/${WORD}`,
  `/city/${WORD}`,
  `/${WORD}`,
  `/${WORD}.php`,
  `/.env.${WORD}`,
  `/.git/${WORD}`,
  `/city/..%2f${WORD}`,
  `/city%2f${WORD}`,
  `/city%5c..%5c${WORD}`,
  `/../../${WORD}`,
  `/%2e%2e/${WORD}`,
  `/city/./../${WORD}/..;/x`,
  `/${WORD}/${'x'.repeat(8000)}`,
  `/${`${WORD}/`.repeat(700)}`,
  `/${WORD}/feed.xml`,
  `/city/${WORD}.md`,
  `/city/${WORD}/lite`,
  `/sitemaps/9999${WORD}.xml`,
  `/${WORD}.txt`,
  `/media/${WORD}.png`,
  `/images/${WORD}.png`,
  `/media/${WORD}/%ff`,
  `/media/0000000000000000/${WORD}.webp`,
  `/share/${WORD}/00000000.png`,
  `/share/%c0%ae/${WORD}`,
  `/_next/static/${WORD}.js`,
  `/_next/static/%ff${WORD}`,
  `/_next/${WORD}`,
  `/_next/image/${WORD}`,
  `/documents/${WORD}`,
  `/withdrawn/${WORD}`,
  `/${WORD}.rsc`,
  `${STORY}/${WORD}.rsc`,
  `${STORY}.segments/${WORD}.segment.rsc`,
  `/latest/page/${WORD}`,
  `/archive/2019/13${WORD}`,
  `/authors/${WORD}`,
  `/${WORD}?x=%ff&__proto__=1`,
  `/${encodeURIComponent('‮😀')}${WORD}`,
]

test('unknown URLs return 404, never an error, and store nothing on disk', async ({ baseURL, request }) => {
  const wrong: string[] = []
  for (const address of HOSTILE)
    for (const variant of [address, `${address}?${WORD}=1`, address.replaceAll(WORD, `${WORD}-2`)]) {
      const { status } = await send(baseURL, variant)
      if (status < 400 || status > 499) wrong.push(`${variant.slice(0, 80)}: ${status}`)
      const data = await request.get(encodeURI(decodeSafely(variant)), {
        headers: { rsc: '1', 'next-router-prefetch': '1' },
        maxRedirects: 3,
      })
      if (data.status() < 400 || data.status() > 499)
        wrong.push(`${variant.slice(0, 80)} as data: ${data.status()}`)
    }
  expect(wrong).toEqual([])
  const files = readdirSync(join(PAPER, '.next'), { recursive: true, encoding: 'utf8' })
  expect(files.length).toBeGreaterThan(100)
  expect(files.filter((file) => file.includes(WORD))).toEqual([])
})

/** Decodes the escapes of a URL if possible, because the client would normalise them. */
function decodeSafely(address: string): string {
  return address.replace(/%(?![0-9a-f]{2})/gi, '')
}

test.describe('methods', () => {
  for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'TRACE', 'PROPFIND'])
    test(`${method} is refused`, async ({ baseURL, request }) => {
      const { script } = await addressesIn(request)
      for (const address of [
        '/',
        STORY,
        '/feed.xml',
        '/images/logo.svg',
        '/share/x',
        '/city/nothing-here',
        script.pathname,
      ]) {
        const { status, headers } = await send(baseURL, address, method)
        expect([status, headers.allow], address).toEqual([405, 'GET, HEAD, OPTIONS'])
      }
    })

  test('OPTIONS lists the methods, HEAD has the headers of GET', async ({ baseURL }) => {
    const { status, headers } = await send(baseURL, STORY, 'OPTIONS')
    expect([status, headers.allow]).toEqual([204, 'GET, HEAD, OPTIONS'])
    for (const [address, expected] of [
      ['/', 200],
      [STORY, 200],
      ['/feed.xml', 200],
      ['/images/logo.svg', 200],
      ['/news', 308],
      [WITHDRAWN, 410],
      ['/city/nothing-here', 404],
    ] as const) {
      const head = await send(baseURL, address, 'HEAD')
      expect([head.status, head.body], address).toEqual([expected, ''])
    }
  })
})

test.describe('a withdrawn story', () => {
  test('shows the reason and links to other stories, without JavaScript', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false })
    const page = await context.newPage()
    const response = await page.goto(WITHDRAWN)
    expect(response?.status()).toBe(410)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This story was withdrawn')
    await expect(page.locator('main')).toContainText('their paper was first made in 1957')
    await expect(page.locator('main')).not.toContainText('mangle')
    await expect(page.locator('head meta[name="robots"]')).toHaveAttribute('content', 'noindex')
    await expect(page.locator('.sections').getByRole('link', { name: 'Culture' })).toHaveAttribute(
      'aria-current',
      'true',
    )
    // The policy allows the style.
    await expect(page.locator('.notice-page')).toHaveCSS('max-width', '896px')
    const light = await page.request.get(`${WITHDRAWN}/lite`)
    expect([light.status(), (await light.text()).includes('max-width:36rem')]).toEqual([410, true])
    await page.locator('main h3 a').first().click()
    await expect(page.getByRole('link', { name: 'Skip to content' })).toBeAttached()
    await context.close()
  })

  test('has no accessibility violation', async ({ browser }) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ colorScheme, viewport: { width: 320, height: 640 } })
      const page = await context.newPage()
      await page.goto(WITHDRAWN)
      expect(await accessibilityViolations(page)).toEqual([])
      await context.close()
    }
  })

  test('returns 410 in every form', async ({ baseURL }) => {
    for (const address of [`${WITHDRAWN}/lite`, `${WITHDRAWN}.md`, `${WITHDRAWN.toUpperCase()}/`]) {
      const { status, headers, body } = await send(baseURL, address)
      expect(status, address).toBe(410)
      expect(headers['content-type']).toBe('text/html; charset=utf-8')
      expect(body).not.toContain('mangle')
    }
  })
})

test('a missing page shows the sections and the latest stories for any URL', async ({ page }) => {
  for (const address of ['/nothing/here', '/nothing-here.html', '/city/%c0%ae', '/city/nothing-here/lite']) {
    const response = await page.goto(address)
    expect(response?.status()).toBe(404)
    expect(response?.headers()['content-type']).toBe('text/html; charset=utf-8')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page isn’t here')
    await expect(page.locator('main').getByRole('link', { name: 'Science' })).toBeVisible()
    await expect(page.locator('main article, main li h2').first()).toBeVisible()
    await expect(page.locator('h1'), address).toHaveCSS('font-family', /Source Serif Display/)
  }
})

/** Collects Content-Security-Policy violations while a page is open, frames included. */
function violationsOn(page: Page): string[] {
  const reported: string[] = []
  page.on('console', (message) => {
    if (/content security policy|csp:/i.test(message.text()))
      reported.push(`${page.url()}: ${message.text()}`)
  })
  return reported
}

const WATCH = () =>
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    console.error(`CSP: ${violatedDirective} ${blockedURI}`),
  )

test.describe('in a browser, the policy', () => {
  // accessibility.spec.ts reads the console of every kind of page, and so finds violations there.
  test('is violated by no document that is not a page', async ({ page }) => {
    const reported = violationsOn(page)
    await page.addInitScript(WATCH)
    for (const address of [
      EMBED,
      WITHDRAWN,
      '/lite',
      `${STORY}/lite`,
      '/images/logo.svg',
      '/feed.xml',
      `${STORY}.md`,
    ])
      await page.goto(address, { waitUntil: 'load' })
    expect(reported).toEqual([])
  })

  test('allows client-side navigation', async ({ page }) => {
    const reported = violationsOn(page)
    await page.addInitScript(WATCH)
    await page.goto('/')
    await page.evaluate(() => {
      document.documentElement.dataset.stayed = 'true'
    })
    await page.getByRole('region', { name: 'Top story' }).getByRole('link').first().click()
    await expect(page).toHaveURL(STORY)
    await page.locator('.sections a[href="/science"]').click()
    await expect(page).toHaveURL('/science')
    await page.locator(`main a[href="${EMBED}"]`).first().click()
    await expect(page.frameLocator('iframe').getByRole('link')).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.dataset.stayed)).toBe('true')
    expect(reported).toEqual([])
  })

  test('is the same on every kind of page', async ({ request }) => {
    const policyOf = async (path: string) => (await request.get(path)).headers()['content-security-policy']
    const policy = await policyOf(STORY)
    for (const path of Object.values(KINDS_OF_PAGE)) expect(await policyOf(path), path).toBe(policy)
  })

  test('blocks scripts injected by a script', async ({ page }) => {
    for (const address of ['/', STORY, '/about', EMBED, MISSING, WITHDRAWN, `${STORY}/lite`]) {
      await page.goto(address, { waitUntil: 'load' })
      const ran = await page.evaluate(() => {
        const attempt = (inject: () => void) => {
          try {
            inject()
          } catch (error) {
            // Trusted Types refuse a string by throwing at the assignment.
            if (!(error instanceof TypeError)) throw error
          }
        }
        const code = 'document.documentElement.dataset.injected = "yes"'
        attempt(() => {
          const script = document.createElement('script')
          script.text = code
          document.body.append(script)
        })
        attempt(() => {
          const script = document.createElement('script')
          script.append(code)
          document.body.append(script)
        })
        attempt(() => {
          const script = document.createElement('script')
          script.src = `data:text/javascript,${code}`
          document.body.append(script)
        })
        attempt(() => {
          document.body.insertAdjacentHTML('beforeend', `<img src="/x" onerror='${code}'>`)
        })
        attempt(() => {
          const frame = document.createElement('iframe')
          frame.srcdoc = `<script>parent.${code}</script>`
          document.body.append(frame)
        })
        attempt(() => document.write(`<script>${code}</script>`))
        return document.documentElement.dataset.injected
      })
      expect(ran, address).toBeUndefined()
    }
  })

  test('allows an embed of a listed host after a click, and no other frame', async ({ page }) => {
    const reported = violationsOn(page)
    const asked: string[] = []
    await page.route(/^https:/, (route) => {
      asked.push(route.request().url())
      return route.fulfill({ contentType: 'text/html', body: '<h1>From outside</h1>' })
    })
    await page.addInitScript(WATCH)
    await page.goto(EMBED)
    const frame = page.frameLocator('iframe').first()
    const cover = frame.getByRole('link', { name: /Load from example\.org/ })
    // The cover's own style is let in as well.
    expect(await cover.evaluate((link) => getComputedStyle(link).display)).toBe('grid')
    await page.locator('iframe').scrollIntoViewIfNeeded()
    await cover.click()
    await expect(frame.getByRole('heading', { name: 'From outside' })).toBeVisible()
    expect(asked).toEqual(['https://example.org/audio/harbour'])
    expect(reported).toEqual([])

    await page.evaluate(() => {
      const other = document.createElement('iframe')
      other.src = 'https://elsewhere.example/'
      document.body.append(other)
    })
    await expect.poll(() => reported.join()).toContain('frame-src')
    expect(asked).toHaveLength(1)
  })

  test('blocks scripts of other sites', async ({ page }) => {
    const reported = violationsOn(page)
    await page.addInitScript(WATCH)
    await page.goto('/about')
    await page.evaluate(() => {
      const script = document.createElement('script')
      script.src = 'https://elsewhere.example/x.js'
      document.body.append(script)
    })
    await expect
      .poll(() => reported.filter((one) => one.includes('CSP:')).join())
      .toContain('script-src-elem')
  })
})
