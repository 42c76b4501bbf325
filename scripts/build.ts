/** `npm run build`: each step in a process of its own, so that its memory is free when the next one starts. */
import { stampBuild } from './fingerprint'
import { command, runNode } from './run'

const next = [command('next', 'dist/bin/next'), 'build']
const prepare = [command('tsx', 'dist/cli.mjs'), 'scripts/prepare.ts']
// Vercel's adapter for Next.js takes what one whole build has made: after the first of two it finds half of it.
const build =
  process.env.VERCEL === undefined
    ? ['compile', 'generate'].map((mode) => [...next, '--experimental-build-mode', mode])
    : [next]
for (const step of [prepare, ...build]) {
  const code = await runNode(step)
  if (code !== 0) process.exit(code)
}
stampBuild()
