/** `npm run build`: refuses a malformed address of the site and broken content, then makes the production build. */

import { siteOrigin } from '../lib/seo/site'
import { stampBuild } from './fingerprint'
import { command, runNode } from './run'

try {
  siteOrigin(process.env)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}
const checked = await runNode([command('tsx', 'dist/cli.mjs'), 'scripts/check.ts'])
if (checked !== 0) process.exit(checked)
const built = await runNode([command('next', 'dist/bin/next'), 'build'])
if (built !== 0) process.exit(built)
stampBuild()
