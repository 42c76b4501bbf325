import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { PRODUCTION, start } from '../server-process'

/** The arguments of Node.js for `npm run build`. */
export const BUILD = ['--import', 'tsx', 'scripts/build.ts']

export type RunFigures = {
  /** The output of the program. */
  log: string
  /** Wall time. */
  seconds: number
  /** Peak memory of the process and its descendants, in bytes; undefined without /proc. */
  peakMemory?: number
}

/**
 * Runs a Node program in a folder to its end and measures it.
 * @throws Error with the last of its output when it fails
 */
export async function run(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<RunFigures> {
  const started = performance.now()
  const child = start([process.execPath, ...args], {
    cwd: folder,
    env: { ...PRODUCTION, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let log = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
    })
  let peak = 0
  const watch = setInterval(() => {
    const family = child.pid === undefined ? [] : withDescendants(child.pid)
    // Reading PSS pauses a process, so it is read only when RSS, which is never smaller, may be a new peak.
    if (sum(family, 'Rss') > peak) peak = Math.max(peak, sum(family, 'Pss'))
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

/**
 * Memory of a process in bytes: with shared pages counted in full (RSS), or divided among processes (PSS); 0 without
 * /proc.
 */
function memory(pid: number, kind: 'Rss' | 'Pss'): number {
  const [file, field] = kind === 'Rss' ? ['status', 'VmRSS'] : ['smaps_rollup', 'Pss']
  const text = ifThere(() => readFileSync(`/proc/${pid}/${file}`, 'utf8')) ?? ''
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(text)?.[1] ?? 0) * 1024
}

/** The result of `read`, which reads /proc; undefined if the process has ended or there is no /proc (not Linux). */
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

function sum(pids: readonly number[], kind: 'Rss' | 'Pss'): number {
  return pids.reduce((total, pid) => total + memory(pid, kind), 0)
}
