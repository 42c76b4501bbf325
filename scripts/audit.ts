/**
 * `npm run audit`: Lighthouse on front page, section and story as a phone on slow 4G, three times each, once they have
 * been asked for; prints the median of each figure beside its target and exits 1 where one falls short. Lighthouse is
 * fetched when it is asked for.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { withServer } from './bench/measure-page'
import { BROWSER_ARGUMENTS, findBrowser } from './browser'
import { isBuildCurrent } from './fingerprint'

const LIGHTHOUSE = 'lighthouse@12.8.2'
const PAGES = { front: '/', section: '/science', story: '/city/barrier-inquiry-opens' }
const RUNS = 3

type Figure = {
  name: string
  read(report: Report): number
  told(value: number): string
  isMet(value: number): boolean
}
type Report = {
  categories: Record<string, { score: number }>
  audits: Record<string, { numericValue?: number }>
}

const score = (id: string, least: number): Figure => ({
  name: `${id} (≥ ${least})`,
  read: ({ categories }) => Math.round(100 * (categories[id]?.score ?? 0)),
  told: String,
  isMet: (value) => value >= least,
})
const FIGURES: readonly Figure[] = [
  score('performance', 99),
  score('accessibility', 100),
  score('best-practices', 100),
  score('seo', 100),
  {
    name: 'largest contentful paint (≤ 1.3 s)',
    read: ({ audits }) => audits['largest-contentful-paint']?.numericValue ?? Number.POSITIVE_INFINITY,
    told: (value) => `${(value / 1000).toFixed(2)} s`,
    isMet: (value) => value <= 1300,
  },
  {
    name: 'cumulative layout shift (0)',
    read: ({ audits }) => audits['cumulative-layout-shift']?.numericValue ?? Number.POSITIVE_INFINITY,
    told: (value) => value.toFixed(4),
    isMet: (value) => value === 0,
  },
]

if (!isBuildCurrent()) {
  console.error('The build is not of what is here now: `npm run build` first.')
  process.exit(1)
}
const folder = mkdtempSync(join(tmpdir(), 'audit-'))
let isShort = false
try {
  await withServer('.', async (origin) => {
    for (const [name, path] of Object.entries(PAGES)) {
      const reports: Report[] = []
      // Not counted: the server makes a picture's sizes at their first request, and keeps them.
      await audit(origin + path, join(folder, 'first.json'))
      for (let run = 0; run < RUNS; run++)
        reports.push(await audit(origin + path, join(folder, `${name}-${run}.json`)))
      console.log(`\n${name} ${path}`)
      for (const figure of FIGURES) {
        const value = median(reports.map(figure.read))
        isShort ||= !figure.isMet(value)
        console.log(
          `  ${figure.name.padEnd(36)}${figure.told(value).padStart(8)}  ${figure.isMet(value) ? '✓' : 'falls short'}`,
        )
      }
    }
  })
} finally {
  rmSync(folder, { recursive: true })
}
process.exitCode = isShort ? 1 : 0

/** One run, in Lighthouse's default setting: a mid-range phone on simulated slow 4G. */
async function audit(address: string, file: string): Promise<Report> {
  const flags = ['--headless=new', ...BROWSER_ARGUMENTS].join(' ')
  const options = ['--quiet', '--output=json', `--output-path=${file}`, `--chrome-flags=${flags}`]
  const child = spawn('npx', ['--yes', LIGHTHOUSE, address, ...options], {
    env: { ...process.env, CHROME_PATH: findBrowser() },
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
