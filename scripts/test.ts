/**
 * `npm test`: types, lint and format, unit tests, production builds of the newsroom's content (which checks it) and of
 * the fixture publication, and browser tests on both.
 */
import { findTestBrowser } from './browser'
import { orExit } from './command-line'
import { command, runNode } from './run'

const environment: NodeJS.ProcessEnv = {
  ...process.env,
  NEXT_TELEMETRY_DISABLED: '1',
  CHROMIUM_PATH: orExit(findTestBrowser),
}

const STEPS: readonly { name: string; args: readonly string[] }[] = [
  { name: 'route types', args: [command('next', 'dist/bin/next'), 'typegen'] },
  { name: 'types', args: [command('typescript', 'bin/tsc'), '--noEmit'] },
  { name: 'lint and format', args: [command('@biomejs/biome', 'bin/biome'), 'ci', '.'] },
  { name: 'unit tests', args: [command('vitest', 'vitest.mjs'), 'run'] },
  { name: 'build of the content', args: ['--import', 'tsx', 'scripts/build.ts'] },
  { name: 'build of the fixture', args: ['--import', 'tsx', 'scripts/build-paper.ts'] },
  { name: 'browser tests', args: [command('@playwright/test', 'cli.js'), 'test'] },
]

const times: string[] = []
for (const { name, args } of STEPS) {
  console.log(`\n— ${name}`)
  const started = Date.now()
  const code = await runNode(args, environment)
  times.push(`${name} ${((Date.now() - started) / 1000).toFixed(0)} s`)
  if (code !== 0) {
    console.error(`\nFailed: ${name} (${times.join(', ')})`)
    process.exit(code)
  }
}
console.log(`\nAll passed: ${times.join(', ')}`)
