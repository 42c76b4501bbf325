import { dirname, join } from 'node:path'
import { watch } from 'chokidar'
import { PUBLIC_DIRECTORY } from '@/lib/images/store'

type Watch = { ready: Promise<void>; changes: number }

declare global {
  /** By content directory. Next.js loads this module several times in a process. */
  var broadsheetWatches: Map<string, Watch> | undefined
}

/**
 * The version of a content directory and of `public/` beside it, for `npm run dev`: it changes when a file is added,
 * changed, renamed or removed.
 */
export async function watchedVersion(directory: string): Promise<string> {
  globalThis.broadsheetWatches ??= new Map()
  const known = globalThis.broadsheetWatches.get(directory) ?? start(directory)
  globalThis.broadsheetWatches.set(directory, known)
  await known.ready
  return `${performance.timeOrigin}-${known.changes}`
}

function start(directory: string): Watch {
  const watcher = watch([directory, join(dirname(directory), PUBLIC_DIRECTORY)], { ignoreInitial: true })
  const started: Watch = {
    ready: new Promise((resolve) => watcher.once('ready', () => resolve())),
    changes: 0,
  }
  watcher.on('all', () => {
    started.changes++
  })
  watcher.on('error', (error) => console.error('Changes of content files may go unnoticed:', error))
  return started
}
