import { drawShareCard } from './draw-share-card.js'
import { encodePicture } from './encoder.js'

/**
 * The process in which a server encodes pictures (lib/images/queue.ts starts it). File reads of the server and libvips
 * would otherwise share one pool of four threads. It has the lowest priority, and exits with the server.
 *
 * @typedef {{ kind: 'picture', job: import('./encoder.js').PictureJob }
 *   | { kind: 'share', job: import('./draw-share-card.js').ShareJob }} Task
 * @typedef {{ error?: string }} Outcome
 */

/** @param {Task} task */
export async function runTask(task) {
  if (task.kind === 'picture') await encodePicture(task.job)
  else await drawShareCard(task.job)
}

if (process.send !== undefined && process.argv.includes('--encode')) {
  process.on('disconnect', () => process.exit(0))
  process.on('message', async (/** @type {Task} */ task) => {
    /** @type {Outcome} */
    let outcome = {}
    try {
      await runTask(task)
    } catch (error) {
      outcome = { error: error instanceof Error ? error.message : String(error) }
    }
    process.send?.(outcome)
  })
}
