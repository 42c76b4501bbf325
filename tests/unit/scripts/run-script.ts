import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { format } from 'node:util'
import { vi } from 'vitest'

const PROJECT = fileURLToPath(new URL('../../..', import.meta.url))

type Place = { cwd?: string; env?: Readonly<Record<string, string | undefined>> }
type Outcome = { status: number | null; stdout: string; stderr: string; output: string }

/** Runs a command of `package.json` as a process, which takes a second. One test for each command does so. */
export function runProcess(
  script: string,
  args: readonly string[],
  { cwd = PROJECT, env }: Place = {},
): Outcome {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      '--import',
      join(PROJECT, 'node_modules/tsx/dist/esm/index.mjs'),
      join(PROJECT, `scripts/${script}.ts`),
      ...args,
    ],
    {
      cwd,
      encoding: 'utf8',
      env: { ...process.env, TSX_TSCONFIG_PATH: join(PROJECT, 'tsconfig.json'), ...env },
    },
  )
  return { status, stdout, stderr, output: stdout + stderr }
}

class Exit extends Error {
  constructor(readonly status: number) {
    super(`exit ${status}`)
  }
}

let runs = 0

/** Runs the same file with the same arguments in this process, which takes milliseconds. */
export async function runScript(
  script: string,
  args: readonly string[],
  { cwd = PROJECT, env = {} }: Place = {},
): Promise<Outcome> {
  const written = { stdout: '', stderr: '', output: '' }
  const write =
    (stream: 'stdout' | 'stderr') =>
    (...values: unknown[]) => {
      const text = `${format(...values)}\n`
      written[stream] += text
      written.output += text
    }
  const before = { argv: process.argv, env: { ...process.env }, cwd: process.cwd(), code: process.exitCode }
  const replaced = [
    vi.spyOn(console, 'log').mockImplementation(write('stdout')),
    vi.spyOn(console, 'error').mockImplementation(write('stderr')),
    vi.spyOn(process, 'exit').mockImplementation((code) => {
      throw new Exit(Number(code ?? process.exitCode ?? 0))
    }),
  ]
  try {
    process.argv = [process.execPath, script, ...args]
    Object.assign(process.env, env)
    process.chdir(cwd)
    process.exitCode = 0
    // The query makes it a module of its own, so that it runs each time.
    await import(join(PROJECT, `scripts/${script}.ts?run=${runs++}`))
    return { status: Number(process.exitCode), ...written }
  } catch (error) {
    if (error instanceof Exit) return { status: error.status, ...written }
    throw error
  } finally {
    for (const spy of replaced) spy.mockRestore()
    process.argv = before.argv
    process.env = before.env
    process.chdir(before.cwd)
    process.exitCode = before.code
  }
}
