import { type SpawnSyncReturns, spawnSync } from 'node:child_process'

/** Runs Git in the current folder; the caller looks at `status`. */
export function tryGit(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): SpawnSyncReturns<string> {
  const result = spawnSync('git', args, { encoding: 'utf8', env: environment, maxBuffer: 1 << 28 })
  if (result.error !== undefined)
    throw new Error('Git could not be started. Is it installed?', { cause: result.error })
  return result
}

/**
 * The output of a Git command, without the last line end.
 * @throws Error with Git's own message when the command fails
 */
export function git(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): string {
  const { status, stdout, stderr } = tryGit(args, environment)
  if (status !== 0) throw new Error(`\`git ${args.join(' ')}\` failed:\n${stderr.trim()}`)
  return stdout.trimEnd()
}
