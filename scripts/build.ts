/** `npm run build`: each step in a process of its own, so that its memory is free when the next one starts. */
import { stampBuild } from './fingerprint'
import { command, runNode } from './run'

const next = command('next', 'dist/bin/next')
const STEPS = [
  [command('tsx', 'dist/cli.mjs'), 'scripts/prepare.ts'],
  [next, 'build', '--experimental-build-mode', 'compile'],
  [next, 'build', '--experimental-build-mode', 'generate'],
]
for (const step of STEPS) {
  const code = await runNode(step)
  if (code !== 0) process.exit(code)
}
stampBuild()
