import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import getPort from 'get-port'

/** The environment of a production process that uses the content of the folder it is started in. */
export const PRODUCTION: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: 'production',
  NEXT_TELEMETRY_DISABLED: '1',
  CONTENT_DIRECTORY: undefined,
}

const running = new Set<ChildProcess>()

/** Starts a program. Its standard output can be read, and `stopAll` ends it. */
export function start([program = '', ...args]: readonly string[], options: SpawnOptions): ChildProcess {
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], ...options })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/**
 * Waits until a server prints that it is ready.
 * @throws Error if it ends before
 */
export async function ready(server: ChildProcess): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.stdout?.on('data', (chunk: Buffer) => chunk.toString().includes('Ready') && resolve())
    server.on('exit', (code) => reject(new Error(`the server ended with ${code} before it was ready`)))
  })
}

/** Ends a program with SIGTERM. Returns its exit code, null if a signal ended it. */
export async function stop(child: ChildProcess): Promise<number | null> {
  if (running.has(child)) {
    const ended = once(child, 'exit')
    child.kill('SIGTERM')
    await ended
  }
  return child.exitCode
}

/** Ends all programs that `start` has started, without waiting for them. */
export function stopAll(): void {
  for (const child of running) child.kill()
}

/** Serves a built site on a free port while `use` runs, as `npm start` does; an empty app with `next start`. */
export async function withServer<T>(
  folder: string,
  use: (origin: string, server: ChildProcess) => Promise<T>,
  environment: Readonly<Record<string, string>> = {},
): Promise<T> {
  const port = String(await getPort())
  const isSite = existsSync(join(folder, 'server.js'))
  const program = isSite ? ['server.js'] : ['node_modules/next/dist/bin/next', 'start']
  const env = { ...PRODUCTION, ...environment, PORT: port }
  const server = start([process.execPath, ...program], { cwd: folder, env })
  try {
    await ready(server)
    return await use(`http://localhost:${port}`, server)
  } finally {
    await stop(server)
  }
}
