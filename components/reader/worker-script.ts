import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { wordsOf } from '@/lib/words/words'

const WORKER = readFileSync(join(process.cwd(), 'components/reader/service-worker.js'), 'utf8')

/** A service worker that deletes the copies of a former one and itself (`offline: false` in publication.yaml). */
const NO_WORKER = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) =>
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.map((name) => caches.delete(name))))
      .then(() => self.registration.unregister()),
  ),
)
`

/**
 * The script of the service worker for a publication. A browser installs it when its text has changed. `style` is part
 * of the text, so that the pages of `OWN` are stored again when the styles change.
 */
export function workerScript(
  publication: { language: string; offline?: boolean | undefined },
  style: string,
) {
  if (publication.offline === false) return NO_WORKER
  const words = wordsOf(publication)
  const config = {
    version: createHash('sha256').update(style).digest('hex').slice(0, 8),
    language: publication.language,
    notice: words.pattern('oldCopy'),
    nothing: words('nothingOffline'),
  }
  return `const CONFIG = ${JSON.stringify(config)}\n${WORKER}`
}
