import { defineConfig } from '@playwright/test'
import { siteOrigin } from './lib/seo/site'
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser'

const port = Number(process.env.E2E_PORT ?? 3217)

/** The browser tests: a real browser on the production build of the fixture publication (tests/fixtures/paper). */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  timeout: 60_000,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS },
  },
  webServer: {
    // Builds first, unless the build is current.
    command: 'node node_modules/tsx/dist/cli.mjs scripts/build-paper.ts --serve',
    timeout: 240_000,
    url: `http://localhost:${port}`,
    // Pages rendered now have the same origin as those that the build prerendered.
    env: { SITE_URL: siteOrigin(process.env), PORT: String(port) },
  },
})
