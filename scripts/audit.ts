/**
 * `npm run audit`: runs Lighthouse on the front page, a section and two stories of the content, as a phone on slow 4G, and
 * prints the median of three runs beside its target; `--page` names one of the pages, `--runs` another number of runs. The
 * network is throttled while the page loads; `--simulated` lets Lighthouse calculate the times instead, as PageSpeed
 * Insights does. Exits with 1 if a target is missed. npx downloads Lighthouse.
 */
import './environment'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { readBuilt } from '@/lib/content/built-content'
import { createCatalog, type Story } from '@/lib/site/catalog'
import { BROWSER_ARGUMENTS, findReadersBrowser } from './browser'
import { readCommandLine, stop } from './command-line'
import { isBuildCurrent } from './fingerprint'
import { withServer } from './server-process'

const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = ['front', 'section', 'story with picture', 'story without picture'] as const
type Kind = (typeof PAGES)[number]
const USAGE = `Usage: npm run audit [-- --page front] [--runs 3] [--simulated]
Pages: ${PAGES.join(', ')}`
const { values: options } = readCommandLine(
  {
    options: {
      page: { type: 'string' },
      runs: { type: 'string', default: '3' },
      simulated: { type: 'boolean', default: false },
    },
  },
  USAGE,
)
const RUNS = Number(options.runs)
if (!Number.isInteger(RUNS) || RUNS < 1)
  stop(`--runs ${options.runs}: expected a whole number from 1.`, USAGE)
if (options.page !== undefined && !PAGES.some((name) => name === options.page))
  stop(`--page ${options.page}: no such page.`, USAGE)
const METHOD = options.simulated ? 'simulate' : 'devtools'

/** The screen of the phone that Lighthouse emulates. */
const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 }

type Figure = {
  name: string
  read(report: Report): number
  format(value: number): string
  isMet(value: number): boolean
}
type Report = {
  categories: Record<string, { score: number }>
  audits: Record<string, { numericValue?: number }>
}

const score = (id: string, least: number): Figure => ({
  name: `${id} (≥ ${least})`,
  read: ({ categories }) => Math.round(100 * (categories[id]?.score ?? 0)),
  format: String,
  isMet: (value) => value >= least,
})
const numeric = (id: string, name: string, most: number, digits = 0): Figure => ({
  name: `${name} (≤ ${most})`,
  read: ({ audits }) => audits[id]?.numericValue ?? Number.POSITIVE_INFINITY,
  format: (value) => value.toFixed(digits),
  isMet: (value) => value <= most,
})
const FIGURES: readonly Figure[] = [
  numeric('first-contentful-paint', 'first paint in ms', METHOD === 'devtools' ? 1050 : 1300),
  numeric('largest-contentful-paint', 'largest paint in ms', METHOD === 'devtools' ? 1350 : 1300),
  numeric('total-blocking-time', 'blocking time in ms', 200),
  numeric('cumulative-layout-shift', 'layout shift', 0, 4),
  score('performance', METHOD === 'devtools' ? 95 : 99),
  score('accessibility', 100),
  score('best-practices', 100),
  score('seo', 100),
]

if (!isBuildCurrent()) {
  console.error('The build is not current. Run `npm run build` first.')
  process.exit(1)
}
const pages = pagesOf(createCatalog(readBuilt('.').index, Date.now()).stories)
if (pages.length === 0) stop(`--page ${options.page}: the publication has none.`)
const folder = mkdtempSync(join(tmpdir(), 'audit-'))
let isShort = false
try {
  await withServer('.', async (origin) => {
    for (const { name, path } of pages) {
      const reports: Report[] = []
      await warmUp(origin + path)
      for (let run = 0; run < RUNS; run++)
        reports.push(await audit(origin + path, join(folder, `${name}-${run}.json`)))
      console.log(`\n${name} ${path}`)
      for (const figure of FIGURES) {
        const value = median(reports.map(figure.read))
        isShort ||= !figure.isMet(value)
        console.log(
          `  ${figure.name.padEnd(36)}${figure.format(value).padStart(8)}  ${figure.isMet(value) ? '✓' : 'falls short'}`,
        )
      }
    }
  })
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = isShort ? 1 : 0

/** The front page, the newest story's section, and the newest stories with and without a picture. */
function pagesOf(stories: readonly Story[]): { name: Kind; path: string }[] {
  const paths: Record<Kind, string | undefined> = {
    front: '/',
    section: stories[0] && `/${stories[0].section.id}`,
    'story with picture': stories.find(({ image }) => image !== undefined)?.href,
    'story without picture': stories.find(({ image }) => image === undefined)?.href,
  }
  return PAGES.flatMap((name) => {
    const path = paths[name]
    return path === undefined || (options.page !== undefined && name !== options.page) ? [] : [{ name, path }]
  })
}

/** Opens a page once, because the first request of a page or an image is slower. */
async function warmUp(address: string): Promise<void> {
  const browser = await chromium.launch({ executablePath: findReadersBrowser(), args: BROWSER_ARGUMENTS })
  const page = await browser.newPage(PHONE)
  await page.goto(address, { waitUntil: 'networkidle' })
  await browser.close()
}

/** One run of Lighthouse as a mid-range phone on slow 4G. */
async function audit(address: string, file: string): Promise<Report> {
  const flags = ['--headless=new', ...BROWSER_ARGUMENTS].join(' ')
  const options = [
    '--quiet',
    `--throttling-method=${METHOD}`,
    '--output=json',
    `--output-path=${file}`,
    `--chrome-flags=${flags}`,
  ]
  const child = spawn('npx', ['--yes', LIGHTHOUSE, address, ...options], {
    env: { ...process.env, CHROME_PATH: findReadersBrowser() },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise((resolve) => child.on('exit', resolve))
  if (code !== 0) throw new Error(`Lighthouse ended with ${code} on ${address}`)
  const report: Report = JSON.parse(readFileSync(file, 'utf8'))
  return report
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
