import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'

export type RunFigures = {
  /** What it printed. */
  log: string
  /** Wall time. */
  seconds: number
  /** Peak memory of the process and its descendants, in bytes; undefined without /proc. */
  peakMemory?: number
}

const running = new Set<ChildProcess>()

type Environment = Readonly<Record<string, string>>

/** Starts a Node program as production runs it, with the content of the folder it is started in. */
export function start(folder: string, args: readonly string[], environment: Environment = {}): ChildProcess {
  const child = spawn(process.execPath, args, {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CONTENT_DIRECTORY: undefined,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  running.add(child)
  child.on('exit', () => running.delete(child))
  return child
}

/** Ends a process that `start` has started, and waits for it. */
export async function stop(child: ChildProcess): Promise<void> {
  if (!running.has(child)) return
  const ended = once(child, 'exit')
  child.kill()
  await ended
}

/** Signals all running processes to end, without waiting, when this process is signalled. */
export function stopAll(): void {
  for (const child of running) child.kill()
}

/**
 * Runs a Node program to its end and measures it.
 * @throws Error with the last of its output when it fails
 */
export async function run(
  folder: string,
  args: readonly string[],
  environment: Environment = {},
): Promise<RunFigures> {
  const started = performance.now()
  const child = start(folder, args, environment)
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
  let peak = 0
  const watch = setInterval(() => {
    const family = child.pid === undefined ? [] : withDescendants(child.pid)
    // Reading PSS pauses a process, so it is read only when RSS, which is never smaller, may be a new peak.
    if (sum(family, residentMemory) > peak) peak = Math.max(peak, sum(family, ownMemory))
  }, 500)
  try {
    const [code] = await once(child, 'close')
    if (code !== 0) throw new Error(`${args.join(' ')} failed in ${folder}:\n${log.slice(-4000)}`)
  } finally {
    clearInterval(watch)
  }
  const seconds = (performance.now() - started) / 1000
  return { log, seconds, ...(peak > 0 && { peakMemory: peak }) }
}

/** A process and all below it. */
function withDescendants(pid: number): number[] {
  const children = ifThere(() =>
    readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    ),
  )
  return [pid, ...(children ?? []).flatMap(withDescendants)]
}

/** Memory of a process in bytes, with shared pages counted in full (RSS); 0 without /proc. */
function residentMemory(pid: number): number {
  const kilobytes = ifThere(() => /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1])
  return Number(kilobytes ?? 0) * 1024
}

/** The same, with shared pages divided among processes (PSS). */
function ownMemory(pid: number): number {
  const kilobytes = ifThere(
    () => /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1],
  )
  return Number(kilobytes ?? 0) * 1024
}

/** The result of reading /proc; undefined if the process has ended or there is no /proc (not Linux). */
function ifThere<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    const gone =
      error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')
    if (gone) return undefined
    throw error
  }
}

function sum(pids: readonly number[], memory: (pid: number) => number): number {
  return pids.reduce((total, pid) => total + memory(pid), 0)
}
