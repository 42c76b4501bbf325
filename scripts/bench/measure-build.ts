import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export type BuildFigures = {
  /** Wall time in seconds, of the whole build and of making the pages alone. */
  seconds: number
  pageSeconds: number
  pages: number
  /** Most memory held at once by the build and its children, in bytes; undefined where /proc can't tell. */
  peakMemory?: number
  /** Bytes in `.next`, the build cache aside. */
  output: number
}

/**
 * Runs `next build` in a folder and measures it.
 * @throws Error with the build's output when it fails
 */
export async function measureBuild(folder: string): Promise<BuildFigures> {
  const started = performance.now()
  const child = spawn(process.execPath, [join(folder, 'node_modules/next/dist/bin/next'), 'build'], {
    cwd: folder,
    env: {
      ...process.env,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      CONTENT_DIRECTORY: undefined,
    },
  })
  let log = ''
  child.stdout.on('data', (chunk: Buffer) => {
    log += chunk.toString()
  })
  child.stderr.on('data', (chunk: Buffer) => {
    log += chunk.toString()
  })
  let peak = 0
  const watch = setInterval(() => {
    if (child.pid !== undefined) peak = Math.max(peak, memoryOf(child.pid))
  }, 200)
  const code = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  clearInterval(watch)
  const seconds = (performance.now() - started) / 1000
  const made = /Generating static pages using \d+ workers? \((\d+)\/\d+\) in ([\d.]+)(ms|s|min)/.exec(log)
  if (code !== 0 || made === null) throw new Error(`next build failed in ${folder}:\n${log.slice(-4000)}`)
  const unit = { ms: 0.001, s: 1, min: 60 }[made[3] ?? 's'] ?? 1
  return {
    seconds,
    pageSeconds: Number(made[2]) * unit,
    pages: Number(made[1]),
    ...(peak > 0 && { peakMemory: peak }),
    output: bytesBelow(join(folder, '.next'), /^(?:cache|dev)$/),
  }
}

/** Memory held by a process and all below it, in bytes (Linux; 0 elsewhere). Shared pages count once a process. */
function memoryOf(pid: number): number {
  try {
    const held = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
    )
    return children.reduce((sum, child) => sum + memoryOf(child), held)
  } catch {
    // The process ended between two reads, or there is no /proc: it holds nothing that we could count.
    return 0
  }
}

function bytesBelow(folder: string, leaveOut: RegExp): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    if (leaveOut.test(entry.name)) return sum
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? bytesBelow(path, leaveOut) : statSync(path).size)
  }, 0)
}
