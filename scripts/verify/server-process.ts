import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'

const started = new Set<ChildProcess>()

/** Registers a process for `killAll`. */
export function tracked(child: ChildProcess): ChildProcess {
  started.add(child)
  child.on('exit', () => started.delete(child))
  return child
}

/** Ends every tracked process that still runs, after a check has failed. */
export function killAll(): void {
  for (const child of started) child.kill('SIGKILL')
}

/** Starts a program with an environment of its own, in production mode. */
export function startProgram(
  [program = '', ...args]: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>>,
  user: { uid?: number; gid?: number } = {},
): ChildProcess {
  return tracked(
    spawn(program, args, {
      cwd,
      env: { PATH: process.env.PATH, NODE_ENV: 'production', ...environment },
      stdio: ['ignore', 'pipe', 'inherit'],
      ...user,
    }),
  )
}

/**
 * Waits until a server prints that it is ready.
 * @throws Error if the process ends before
 */
export async function ready(server: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('Ready') && resolve())
    server.on('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)))
  })
}

/** Stops a server with SIGTERM and waits for it. Returns its exit code, null if a signal ended it. */
export async function stopServer(server: ChildProcess): Promise<number | null> {
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const [code] = await ended
  return code
}
