/**
 * `npm run build`, `npm run build:standalone`: each step in a process of its own, so that its memory is free when the
 * next one starts. `build:standalone` also collects everything that a server needs in `.next/standalone`.
 */

import { cpSync, existsSync } from 'node:fs'
import './environment'
import { orExit } from './command-line'
import { fingerprint, stampBuild } from './fingerprint'
import { command, runNode } from './run'

const isStandalone = process.argv.includes('--standalone')
/** What the server of Next.js sends with status 500. */
const ERROR_PAGE = '.next/server/pages/500.html'
/** Files that a server needs besides the output of Next.js. */
const SERVED = [
  '.broadsheet',
  '.env',
  '.env.production',
  '.next/static',
  ERROR_PAGE,
  'public',
  'server.js',
  'lib/images/ready-pictures.js',
  'lib/server/refuse-request.js',
]

// With another NODE_ENV, Next.js builds pages without the headers of a production site.
const environment = {
  ...process.env,
  NODE_ENV: 'production' as const,
  ...(isStandalone && { STANDALONE: '1' }),
}
const prepare = ['--import', 'tsx', 'scripts/prepare.ts']
const build = [command('next', 'dist/bin/next'), 'build']
// Vercel's adapter for Next.js runs after the first step of a build, so the build must have one step there.
const builds =
  process.env.VERCEL === undefined
    ? ['compile', 'generate'].map((mode) => [...build, '--experimental-build-mode', mode])
    : [build]
// Computed before the build starts: the build may not contain a file that is written while it runs.
const made = orExit(fingerprint)
for (const step of [prepare, ...builds]) {
  const code = await runNode(step, environment)
  if (code !== 0) process.exit(code)
}
// Replaces the English page of Next.js. On Vercel its adapter has run by now.
cpSync('.broadsheet/500.html', ERROR_PAGE)
if (isStandalone) {
  for (const path of SERVED.filter((path) => existsSync(path)))
    cpSync(path, `.next/standalone/${path}`, { recursive: true })
} else stampBuild(made)
