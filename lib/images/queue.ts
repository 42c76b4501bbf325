import { type ChildProcess, fork } from 'node:child_process'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import type { Outcome, Task } from './worker'

/** Maximum number of waiting jobs: more would time out. */
const MOST_WAITING = 256
/** Milliseconds without a job after which the encoding process is ended. */
const IDLE = 30_000
/** Milliseconds that one job may take: a photograph of 200 megapixels takes five seconds. */
const LONGEST_JOB = 60_000
/** Milliseconds for which a failed job isn't tried again. */
const RETRY_AFTER = 60_000

/** A job wasn't done: too many are waiting, or it failed. */
export class EncodingError extends Error {
  override name = 'EncodingError'
}

/** Does one job at a time, in the order of arrival. A job is identified by the file that it writes. */
export class EncodingQueue {
  private readonly waiting = new Map<string, Promise<void>>()
  private readonly failures = new Map<string, number>()
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly run: (task: Task) => Promise<void>) {}

  /**
   * Does a job, or waits for the same job that was added before.
   * @throws EncodingError if the queue is full, or the job fails or has just failed
   */
  add(target: string, task: Task): Promise<void> {
    const known = this.waiting.get(target)
    if (known !== undefined) return known
    if (this.waiting.size >= MOST_WAITING)
      return Promise.reject(new EncodingError(`${MOST_WAITING} pictures are waiting to be encoded`))
    const failedAt = this.failures.get(target)
    if (failedAt !== undefined && performance.now() - failedAt < RETRY_AFTER)
      return Promise.reject(new EncodingError(`${target} failed to encode and is tried again later`))
    const done = this.last.then(() => this.run(task))
    const settled = done.then(
      () => this.failures.delete(target),
      (error: unknown) => {
        console.error(`${target}: ${error instanceof Error ? error.message : error}`)
        if (this.failures.size >= MOST_WAITING) this.failures.clear()
        this.failures.set(target, performance.now())
      },
    )
    this.last = settled.then(() => {
      this.waiting.delete(target)
    })
    this.waiting.set(target, done)
    return done
  }
}

/** The process that encodes; started for the first job, ended when idle. */
class EncodingProcess {
  private child?: ChildProcess | undefined
  private idle?: NodeJS.Timeout | undefined

  readonly run = async (task: Task): Promise<void> => {
    clearTimeout(this.idle)
    const child = this.start()
    child.ref()
    try {
      const { error } = await this.send(child, task)
      if (error !== undefined) throw new EncodingError(error)
    } finally {
      child.unref()
      this.idle = setTimeout(() => this.end(), IDLE)
      this.idle.unref()
    }
  }

  private start(): ChildProcess {
    if (this.child?.connected) return this.child
    const file = join(/* turbopackIgnore: true */ process.cwd(), 'lib/images/worker.js')
    const { NODE_OPTIONS: _serverOnly, ...env } = process.env
    this.child = fork(file, ['--encode'], {
      env,
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    })
    // Set from here, before the process has further threads: on Linux each thread has a priority of its own, which only
    // new threads inherit.
    if (this.child.pid !== undefined) setPriority(this.child.pid, constants.priority.PRIORITY_LOW)
    // Without a listener, an error after a timed-out job would end the server.
    this.child.on('error', (error) => console.error(`The encoding process failed: ${error.message}`))
    this.child.channel?.unref()
    return this.child
  }

  private send(child: ChildProcess, task: Task): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const stop = (error: Error) => {
        forget()
        this.end()
        reject(error)
      }
      const finished = (outcome: Outcome) => {
        forget()
        resolve(outcome)
      }
      const exited = () => stop(new EncodingError('The encoding process ended before its job was done'))
      const timer = setTimeout(
        () => stop(new EncodingError(`Encoding took longer than ${LONGEST_JOB / 1000} s`)),
        LONGEST_JOB,
      )
      const forget = () => {
        clearTimeout(timer)
        child.off('message', finished)
        child.off('exit', exited)
        child.off('error', stop)
      }
      child.on('message', finished)
      child.on('exit', exited)
      child.on('error', stop)
      child.send(task)
    })
  }

  private end() {
    this.child?.kill('SIGKILL')
    this.child = undefined
  }
}

declare global {
  /** Next.js loads this module once for each kind of route: all of them use one queue. */
  var broadsheetEncoding: EncodingQueue | undefined
}

/** The queue of this process. On Vercel, functions encode in their own process. */
export function encodingQueue(): EncodingQueue {
  globalThis.broadsheetEncoding ??= new EncodingQueue(
    process.env.VERCEL === undefined
      ? new EncodingProcess().run
      : async (task) => (await import('./worker')).runTask(task),
  )
  return globalThis.broadsheetEncoding
}
