import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The file that runs an installed package's command: `command('next', 'dist/bin/next')`. */
export function command(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file)
}

const FORWARDED = ['SIGINT', 'SIGTERM'] as const

/**
 * Runs a Node program with the output of this one, and forwards SIGINT and SIGTERM to it.
 * @param output where its output is written instead: an open file
 * @returns its exit code; 128 and the number of the signal if one ended it, as in a shell, so that no next step starts
 */
export function runNode(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  output: number | 'inherit' = 'inherit',
): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['inherit', output, output], env: environment })
  const forward = (signal: NodeJS.Signals) => child.kill(signal)
  for (const signal of FORWARDED) process.on(signal, forward)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => {
      for (const each of FORWARDED) process.off(each, forward)
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]))
    })
  })
}
