/** `npm start`: serves the site on `PORT` (3000), building it first when the last build isn't of what is here. */
import { orExit } from './environment'
import { isBuildCurrent } from './fingerprint'
import { command, runNode } from './run'

if (!orExit(isBuildCurrent)) {
  const built = await runNode([command('tsx', 'dist/cli.mjs'), 'scripts/build.ts'])
  if (built !== 0) process.exit(built)
}
process.exit(await runNode(['server.js']))
