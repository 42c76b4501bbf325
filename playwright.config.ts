import { defineConfig } from '@playwright/test'
import { siteOrigin } from './lib/seo/site'
import { BROWSER_ARGUMENTS, findBrowser } from './scripts/browser'

const port = Number(process.env.E2E_PORT ?? 3217)

/** The browser tests: a real browser on the production build that `npm run build` has left in `.next`. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: process.env.CI !== undefined,
  reporter: 'line',
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: findBrowser(), args: BROWSER_ARGUMENTS },
  },
  webServer: {
    command: `node node_modules/next/dist/bin/next start -p ${port}`,
    url: `http://localhost:${port}`,
    // Pages made now name the same addresses as those that the build made ahead.
    env: { SITE_URL: siteOrigin(process.env) },
  },
})
