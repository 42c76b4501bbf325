import { expect, test } from 'vitest'
import { runScript } from './run-script'

test.each(['announce', 'check', 'import', 'init', 'most-read', 'new', 'upgrade'])(
  'npm run %s -- --help prints how the command is used, and nothing else happens',
  async (command) => {
    const { status, stdout, stderr } = await runScript(command, ['--help'])
    expect(status).toBe(0)
    expect(stdout).toMatch(new RegExp(`^Usage: npm run ${command}`))
    expect(stderr).toBe('')
  },
)
