import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { chromium } from '@playwright/test'

/** In Debian and in Playwright. It renders like Chromium but draws no window, so tests take half the CPU time. */
const DEBIAN_SHELL = '/usr/bin/chromium-headless-shell'
const PLAYWRIGHT_SHELL = chromium
  .executablePath()
  .replace(
    /([\\/]chromium)-(\d+)([\\/]chrome)-([^\\/]+)[\\/].*?(\.exe)?$/,
    '$1_headless_shell-$2$3-headless-shell-$4$3-headless-shell$5',
  )
const SHELLS = [DEBIAN_SHELL, PLAYWRIGHT_SHELL]

const CHROMES = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  chromium.executablePath(),
]

/** Keep Chromium from sending requests to Google during a test. */
export const BROWSER_ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/**
 * The path of the browser to test with: `CHROMIUM_PATH`, a headless shell, or an installed Chrome or Chromium. On Debian,
 * root gets the headless shell installed with apt-get.
 * @throws Error with the remedy if there is no browser
 */
export function findTestBrowser(): string {
  return namedBrowser() ?? firstOf(SHELLS) ?? installShell() ?? firstOf(CHROMES) ?? noBrowser()
}

/**
 * The path of the browser to measure and photograph with, which should be the readers' own: `CHROMIUM_PATH`, an installed
 * Chrome or Chromium, or a headless shell.
 * @throws Error with the remedy if there is no browser
 */
export function findReadersBrowser(): string {
  return namedBrowser() ?? firstOf([...CHROMES, ...SHELLS]) ?? installShell() ?? noBrowser()
}

function namedBrowser(): string | undefined {
  const named = process.env.CHROMIUM_PATH
  if (named === undefined || named === '' || existsSync(named)) return named || undefined
  throw new Error(`CHROMIUM_PATH: found no file at ${named}.`)
}

function firstOf(paths: readonly string[]): string | undefined {
  return paths.find((path) => existsSync(path))
}

function noBrowser(): never {
  throw new Error('No browser to test with: install Chrome or Chromium, or set CHROMIUM_PATH to one.')
}

/** @returns undefined if this isn't Debian, the user isn't root or the installation fails */
function installShell(): string | undefined {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!/^ID=debian$/m.test(system) || process.getuid?.() !== 0) return undefined
  console.error('Installing chromium-headless-shell with apt-get.')
  const options = ['-qq', '-o', 'Acquire::Retries=0', '-o', 'Acquire::http::Timeout=20']
  for (const args of [['update'], ['install', '-y', 'chromium-headless-shell']])
    spawnSync('apt-get', [...options, ...args], { stdio: ['ignore', 'ignore', 'inherit'] })
  return firstOf([DEBIAN_SHELL])
}
