/**
 * Builds the fixture publication for the browser tests, unless its build is current. With `--serve` it is served on
 * `PORT` afterwards.
 */
import { isBuildCurrent } from './fingerprint'
import { copyPaper, PAPER, paperEnvironment } from './paper'
import { runNode } from './run'

copyPaper(PAPER)
process.chdir(PAPER)
const script = process.argv.includes('--serve') ? 'scripts/start.ts' : 'scripts/build.ts'
if (script === 'scripts/start.ts' || !isBuildCurrent())
  process.exitCode = await runNode(['--import', 'tsx', script], paperEnvironment())
