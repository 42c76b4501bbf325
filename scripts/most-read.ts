/**
 * `npm run most-read -- [--hours 24] LOG…`: counts the readings of stories in access logs of nginx or Caddy (also `.gz`) and
 * writes `content/most-read.yaml` for the block `most-read` of the front page. Exits 2 on wrong usage.
 */
import './environment'
import { createReadStream, existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'
import { stringify } from 'yaml'
import { loadContent } from '@/lib/content/load'
import { isPublic } from '@/lib/content/publishing-state'
import { readCommandLine, stop } from './command-line'
import { contentDirectory } from './content-directory'
import { ReadCounter, readLine, storyAddress } from './most-read/count-reads'

const USAGE = 'Usage: npm run most-read -- [--hours 24] access.log [access.log.1.gz …]'
/** More than a block shows, because some may be withdrawn later. */
const STORIES = 20
const HOUR = 3_600_000

/** Lines that are ignored. */
class Lines {
  private count = 0
  private first = ''

  add(log: string, line: number) {
    if (this.count++ === 0) this.first = `${log}:${line}`
  }

  report(reason: string) {
    if (this.count > 0) console.error(`Ignored lines: ${this.count}, the first at ${this.first}: ${reason}.`)
  }
}

const { values, positionals: logs } = readCommandLine(
  { options: { hours: { type: 'string', default: '24' } }, allowPositionals: true },
  USAGE,
)
const hours = Number(values.hours)
if (!(hours > 0)) stop(`--hours: found \`${values.hours}\`, expected a number of hours`, USAGE)
if (logs.length === 0) stop('Found no log, expected the path of an access log of nginx or Caddy.', USAGE)
const missing = logs.find((log) => !existsSync(log))
if (missing !== undefined) stop(`Found no file ${missing}, expected an access log of nginx or Caddy.`, USAGE)

const directory = contentDirectory()
const shown = new Set(
  loadContent(directory)
    .readable.articles.filter((article) => isPublic(article, Date.now()))
    .map(({ address }) => address),
)
const counter = new ReadCounter(hours * HOUR, Date.now())
let lines = 0
const ignored = { unreadable: new Lines(), future: new Lines() }
for (const log of logs) {
  const file = createReadStream(log)
  const input = log.endsWith('.gz') ? file.pipe(createGunzip()) : file
  let number = 0
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number++
    const request = readLine(line)
    if (request === 'unreadable') ignored.unreadable.add(log, number)
    else if (request !== undefined && shown.has(storyAddress(request.path)) && !counter.add(request))
      ignored.future.add(log, number)
  }
  lines += number
}
ignored.unreadable.report('expected nginx’s format `combined` or Caddy’s JSON, with a valid time')
ignored.future.report('found a time in the future: check the clock of the server that wrote the log')
const { until, stories } = counter.result()
if (stories.length === 0) {
  console.error(
    `Found no request for a public story in ${lines} lines, expected nginx’s format \`combined\` or Caddy’s JSON. content/most-read.yaml is unchanged.`,
  )
  process.exitCode = 1
} else {
  const file = join(directory, 'most-read.yaml')
  const facts = {
    until: new Date(until).toISOString().replace(/\.\d+Z$/, 'Z'),
    stories: stories.slice(0, STORIES).map(({ address }) => address),
  }
  writeFileSync(file, `# Written by \`npm run most-read\`.\n${stringify(facts)}`)
  for (const { address, readings } of stories.slice(0, STORIES)) console.log(`${readings}\t${address}`)
}
