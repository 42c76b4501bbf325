import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The file that runs an installed package's command: `command('next', 'dist/bin/next')`. */
export function command(name: string, file: string): string {
  return join(dirname(require.resolve(`${name}/package.json`)), file)
}

/**
 * Runs a Node program with the output of this one, and forwards SIGINT and SIGTERM to it.
 * @param output where its output is written instead: an open file
 * @returns its exit code
 */
export function runNode(
  args: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
  output: number | 'inherit' = 'inherit',
): Promise<number> {
  const child = spawn(process.execPath, args, { stdio: ['inherit', output, output], env: environment })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)))
  })
}
