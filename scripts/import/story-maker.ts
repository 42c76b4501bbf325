import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { isOwnDocument, type LinkTable, linkTarget, storyTarget } from '@/lib/import/link-targets'
import {
  type MadeStory,
  makeStory,
  type Order,
  refusedStory,
  type StoryOptions,
  type Targets,
} from '@/lib/import/make-story'

import { ArchiveFiles } from './archive-files'

/** The data for making stories, in addition to the items. Plain data, because it is sent to each thread. */
export type MakerData = { table: LinkTable; options: StoryOptions; pictures: readonly string[] }

/** Makes stories in this thread. */
export function createMake({ table, options, pictures }: MakerData): (order: Order) => MadeStory {
  const files = new ArchiveFiles(pictures)
  const [site] = table.sites
  const targets: Targets = {
    link: (url, item) => {
      const target = linkTarget(url, item, table)
      const found = isOwnDocument(url, target) ? files.document(url, item) : undefined
      if (found === undefined) return target
      const [fragment = ''] = /#.*$/s.exec(url) ?? []
      return { url: found.file + fragment, copied: found }
    },
    story: (headline) => storyTarget(headline, table),
    picture: (src, item) => files.picture(src, item) ?? { url: absolute(src, item.addresses[0], site) },
  }
  return (order) => {
    try {
      return makeStory(order, targets, options)
    } catch (error) {
      // An error of a parser in one text must not stop the import. It is reported.
      if (error instanceof Error) return refusedStory(order, `it can’t be converted: ${error.message}`)
      throw error
    }
  }
}

/** The URL of a picture; undefined if the URL of the archive's site isn't known. */
function absolute(src: string, page = '/', site: string | undefined): string | undefined {
  if (/^(?:https?:)?\/\//i.test(src)) return src.replace(/^\/\//, 'https://')
  if (site === undefined || !URL.canParse(page, site)) return undefined
  const base = new URL(page, site)
  return URL.canParse(src, base) ? new URL(src, base).href : undefined
}

/** Archives with fewer items use only this thread, because starting threads takes a second. */
const FEW = 300
/** Stories that a thread is sent at a time. */
const BATCH = 50
const MOST_THREADS = 8
/** A large young generation of the garbage collector, because syntax trees are used for a short time. */
const LIMITS = { maxYoungGenerationSizeMb: 64 }

/** Makes stories, in several threads if there are many. */
export class StoryMaker {
  private threads: Worker[] = []
  private here: ((order: Order) => MadeStory) | undefined

  /** `mostThreads`: maximum number of threads. Each needs memory for its own heap and link table. */
  constructor(
    private readonly data: MakerData,
    private readonly mostThreads = MOST_THREADS,
  ) {}

  /** Calls `each` with the story of every order, in any order. */
  async make(
    orders: AsyncIterator<[index: number, Order]>,
    each: (story: MadeStory, index: number) => void,
  ): Promise<void> {
    if (this.mostThreads === 0) {
      this.here ??= createMake(this.data)
      for (let next = await orders.next(); next.done !== true; next = await orders.next())
        each(this.here(next.value[1]), next.value[0])
      return
    }
    const first = await take(orders, this.threads.length === 0 ? FEW : 0)
    if (first.length < FEW && this.threads.length === 0) {
      this.here ??= createMake(this.data)
      for (const [index, order] of first) each(this.here(order), index)
      return
    }
    const count = Math.min(availableParallelism(), this.mostThreads)
    while (this.threads.length < count)
      this.threads.push(
        new Worker(new URL('./start-thread.js', import.meta.url), {
          workerData: this.data,
          resourceLimits: LIMITS,
        }),
      )
    // One batch at a time is taken from the reader.
    let reading = Promise.resolve<[number, Order][]>([])
    const next = () => {
      reading = reading.then(() => (first.length > 0 ? first.splice(0, BATCH) : take(orders, BATCH)))
      return reading
    }
    const work = async (thread: Worker) => {
      for (let batch = await next(); batch.length > 0; batch = await next()) {
        const stories = await ask(
          thread,
          batch.map(([, order]) => order),
        )
        for (const [at, [index]] of batch.entries()) {
          const story = stories[at]
          if (story === undefined)
            throw new Error(`A thread made ${stories.length} of ${batch.length} stories.`)
          each(story, index)
        }
      }
    }
    await Promise.all(this.threads.map(work))
  }

  async close(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.terminate()))
    this.threads = []
  }
}

async function take<T>(from: AsyncIterator<T>, count: number): Promise<T[]> {
  const taken: T[] = []
  while (taken.length < count) {
    const { done, value } = await from.next()
    if (done === true) break
    taken.push(value)
  }
  return taken
}

function ask(thread: Worker, orders: readonly Order[]): Promise<MadeStory[]> {
  return new Promise((resolve, reject) => {
    const done = (stories: MadeStory[]) => {
      thread.off('error', reject)
      resolve(stories)
    }
    thread.once('message', done)
    thread.once('error', reject)
    thread.postMessage(orders)
  })
}
