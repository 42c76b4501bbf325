/** `npm start`: serves the site on `PORT` (3000). Builds it first unless the last build is current. */
import './environment'
import { orExit } from './command-line'
import { isBuildCurrent } from './fingerprint'
import { runNode } from './run'

// npm passes a signal to the shell that runs this script, and some shells end without passing it on.
const parent = process.ppid
const watch = setInterval(() => {
  if (process.ppid === parent) return
  clearInterval(watch)
  process.kill(process.pid, 'SIGTERM')
}, 250).unref()

if (!orExit(isBuildCurrent)) {
  const built = await runNode(['--import', 'tsx', 'scripts/build.ts'])
  if (built !== 0) process.exit(built)
}
process.exit(await runNode(['server.js']))
