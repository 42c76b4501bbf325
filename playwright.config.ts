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
  // Some tests wait most of their time: for an embargo, for a server to start or stop. Two cores are then busy.
  workers: 5,
  // In the order of the names of files: those with a server or a build of their own (content, dev-server, embargoes) are early,
  // so that none of them runs alone at the end.
  // Far more than a quiet machine needs: only a test that fails waits as long.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  forbidOnly: process.env.CI !== undefined,
  // Several tests wait for real embargoes, servers and deployments. What passes on the second attempt is listed as flaky.
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
    command: 'node node_modules/tsx/dist/cli.mjs scripts/build-paper.ts --serve',
    timeout: 600_000,
    url: `http://localhost:${port}`,
    // Pages rendered now have the same origin as those that the build prerendered.
    env: { SITE_URL: siteOrigin(process.env), PORT: String(port) },
  },
})
