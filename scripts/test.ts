/**
 * `npm test`: types, lint and format, unit tests, production builds of the newsroom's content (which checks it) and of
 * the fixture publication, and browser tests on both.
 */
import { mkdtempSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findTestBrowser } from './browser'
import { orExit } from './command-line'
import { command, runNode } from './run'

const environment: NodeJS.ProcessEnv = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHROMIUM_PATH: orExit(findTestBrowser),
}

type Step = { name: string; args: readonly string[] }

/** Stages run one after another. The first steps of a stage show their output; the others run meanwhile. */
const STAGES: readonly { shown: readonly Step[]; meanwhile?: readonly Step[] }[] = [
  {
    shown: [
      { name: 'route types', args: [command('next', 'dist/bin/next'), 'typegen'] },
      { name: 'types', args: [command('typescript', 'bin/tsc'), '--noEmit'] },
      { name: 'lint and format', args: [command('@biomejs/biome', 'bin/biome'), 'ci', '.'] },
    ],
  },
  {
    // Neither uses two cores all the time.
    shown: [{ name: 'unit tests', args: [command('vitest', 'vitest.mjs'), 'run'] }],
    meanwhile: [
      { name: 'build of the content', args: ['--import', 'tsx', 'scripts/build.ts'] },
      { name: 'build of the fixture', args: ['--import', 'tsx', 'scripts/build-paper.ts'] },
    ],
  },
  { shown: [{ name: 'browser tests', args: [command('@playwright/test', 'cli.js'), 'test'] }] },
]

const times: string[] = []

/** Runs steps until one fails. Returns the name of that one. */
async function failureOf(steps: readonly Step[], output: number | 'inherit'): Promise<string | undefined> {
  for (const { name, args } of steps) {
    const heading = `\n— ${name}\n`
    // A full pipe makes `writeSync` fail: a process that shares it may have made it non-blocking.
    if (output === 'inherit') process.stdout.write(heading)
    else writeSync(output, heading)
    const started = Date.now()
    const code = await runNode(args, environment, output)
    times.push(`${name} ${((Date.now() - started) / 1000).toFixed(0)} s`)
    if (code !== 0) return name
  }
  return undefined
}

const started = Date.now()
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-test-'))
const log = join(folder, 'log')
const output = openSync(log, 'w')
for (const { shown, meanwhile = [] } of STAGES) {
  const failures = await Promise.all([failureOf(shown, 'inherit'), failureOf(meanwhile, output)])
  const failed = failures.filter((name) => name !== undefined)
  // If only a shown step failed, its messages stay last.
  if (meanwhile.length > 0 && (failed.length === 0 || failures[1] !== undefined))
    console.log(readFileSync(log, 'utf8'))
  if (failed.length > 0) {
    console.error(`\nFailed: ${failed.join(', ')} (${times.join(', ')})`)
    process.exitCode = 1
    break
  }
}
rmSync(folder, { recursive: true })
if (process.exitCode === undefined)
  console.log(`\nAll passed in ${((Date.now() - started) / 1000).toFixed(0)} s: ${times.join(', ')}`)
