import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { EncodingError, EncodingQueue, encodingQueue } from '@/lib/images/queue'
import type { Task } from '@/lib/images/worker'
import { projectWith, twoColours } from './pictures'

const task = (source: string): Task => ({ kind: 'picture', job: { source, targets: {} } })

/** A queue whose jobs end when the test ends them. */
function heldQueue() {
  const started: { source: string; end: (error?: Error) => void }[] = []
  const queue = new EncodingQueue(
    ({ job }) =>
      new Promise<void>((resolve, reject) => {
        const end = (error?: Error) => (error === undefined ? resolve() : reject(error))
        started.push({ source: 'source' in job ? job.source : job.target, end })
      }),
  )
  return { queue, started }
}

const turn = () => new Promise((resolve) => setImmediate(resolve))

test('one job runs at a time, in the order of arrival, each once', async () => {
  const { queue, started } = heldQueue()
  const first = queue.add('/a', task('a'))
  const second = queue.add('/b', task('b'))
  const again = queue.add('/b', task('b'))
  await turn()
  expect(started.map(({ source }) => source)).toEqual(['a'])
  started[0]?.end()
  await first
  await turn()
  expect(started.map(({ source }) => source)).toEqual(['a', 'b'])
  started[1]?.end()
  await Promise.all([second, again])
  expect(started).toHaveLength(2)
})

test('a failed job rejects, lets the next one run, and isn’t tried again at once', async () => {
  const log = vi.spyOn(console, 'error').mockImplementation(() => {})
  const { queue, started } = heldQueue()
  const failing = queue.add('/a', task('a'))
  const next = queue.add('/b', task('b'))
  await turn()
  started[0]?.end(new EncodingError('damaged'))
  await expect(failing).rejects.toThrow('damaged')
  await turn()
  started[1]?.end()
  await next
  await expect(queue.add('/a', task('a'))).rejects.toThrow(EncodingError)
  expect(started).toHaveLength(2)
  expect(log.mock.calls.flat().join()).toContain('/a: damaged')
  log.mockRestore()
})

test('a full queue refuses further jobs, and takes them again when it has room', async () => {
  const { queue, started } = heldQueue()
  const jobs = Array.from({ length: 256 }, (_, index) => queue.add(`/${index}`, task(String(index))))
  await expect(queue.add('/more', task('more'))).rejects.toThrow(EncodingError)
  for (let index = 0; index < jobs.length; index++) {
    await turn()
    started[index]?.end()
    await jobs[index]
  }
  await turn()
  const more = queue.add('/more', task('more'))
  await turn()
  started.at(-1)?.end()
  await expect(more).resolves.toBeUndefined()
})

test('all threads that encode have the lowest priority', async () => {
  const project = projectWith({ 'a.png': await twoColours(800, 400).png().toBuffer() })
  const target = join(project, '640.avif')
  const job = { source: join(project, 'a.png'), targets: { '640.avif': target } }
  await encodingQueue().add(target, { kind: 'picture', job })
  expect(existsSync(target)).toBe(true)
  // Only on Linux does each thread have a priority of its own.
  if (process.platform !== 'linux') return
  const threads = childrenOf(process.pid).flatMap(prioritiesOf)
  expect(threads.length).toBeGreaterThan(4)
  expect(threads.filter((priority) => priority !== constants.priority.PRIORITY_LOW)).toEqual([])
})

function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).flatMap((thread) =>
    readFileSync(`/proc/${pid}/task/${thread}/children`, 'utf8').split(' ').filter(Boolean).map(Number),
  )
}

/** The nice value of each thread (proc_pid_stat(5), field 19; the second field is a name in brackets). */
function prioritiesOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`).map((thread) => {
    const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[16])
  })
}
