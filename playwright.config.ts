import { defineConfig } from '@playwright/test'
import { siteOrigin } from './lib/seo/site'
import { BROWSER_ARGUMENTS, findTestBrowser } from './scripts/browser'

// Workers load this file too: they get the result of one search.
const browser = findTestBrowser()
process.env.CHROMIUM_PATH = browser

const port = Number(process.env.E2E_PORT ?? 3217)

/** The browser tests: a real browser on the production build of the fixture publication (tests/fixtures/paper). */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // More workers than cores: some tests mostly wait, for an embargo or for a server to start or stop.
  workers: 5,
  // Playwright runs files in the order of their names. Those with a server or a build of their own (content, dev-server,
  // embargoes) are early, so that none of them runs alone at the end.
  //
  // The timeouts are far longer than an idle machine needs. Only a test that fails waits that long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  // Several tests wait for real embargoes, servers and deployments. What passes on the second attempt is listed as
  // flaky.
  retries: 1,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    // Tests expect responses of the server. tests/e2e/offline.spec.ts allows the service worker.
    serviceWorkers: 'block',
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: browser, args: BROWSER_ARGUMENTS },
  },
  webServer: {
    // Builds first, unless the build is current.
    command: 'node --import tsx scripts/build-paper.ts --serve',
    timeout: 600_000,
    url: `http://localhost:${port}`,
    // Pages rendered now have the same origin as those that the build prerendered.
    env: { SITE_URL: siteOrigin(process.env), PORT: String(port) },
  },
})
