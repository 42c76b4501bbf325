/** `npm run build`: refuses broken content, then makes the production build. */

import { stampBuild } from './fingerprint'
import { command, runNode } from './run'

const checked = await runNode([command('tsx', 'dist/cli.mjs'), 'scripts/check.ts'])
if (checked !== 0) process.exit(checked)
const built = await runNode([command('next', 'dist/bin/next'), 'build'])
if (built !== 0) process.exit(built)
stampBuild()
