/**
 * `npm run build`, `npm run build:standalone`: each step in a process of its own, so that its memory is free when the
 * next one starts. The second gathers all that a server needs in `.next/standalone`.
 */
import { cpSync } from 'node:fs'
import { fingerprint, stampBuild } from './fingerprint'
import { command, runNode } from './run'

const isStandalone = process.argv.includes('--standalone')
const environment = { ...process.env, ...(isStandalone && { STANDALONE: '1' }) }
const prepare = [command('tsx', 'dist/cli.mjs'), 'scripts/prepare.ts']
const build = [command('next', 'dist/bin/next'), 'build']
// Vercel's adapter for Next.js takes what one whole build has made: after the first of two it finds half of it.
const builds =
  process.env.VERCEL === undefined
    ? ['compile', 'generate'].map((mode) => [...build, '--experimental-build-mode', mode])
    : [build]
// Taken now: what is written while the build runs isn't in it.
const made = fingerprint()
for (const step of [prepare, ...builds]) {
  const code = await runNode(step, environment)
  if (code !== 0) process.exit(code)
}
if (!isStandalone) stampBuild(made)
else
  for (const path of ['.broadsheet', '.next/static', 'public', 'server.js', 'lib/server/refuse-request.js'])
    cpSync(path, `.next/standalone/${path}`, { recursive: true })
