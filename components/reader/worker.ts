import { savedStories } from './saved-stories'

/** The service worker of app/sw.js. It is installed when nothing else is to do. */
export function installWorker() {
  // Refused where storage is denied. The site works as before.
  whenIdle(() => navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => {}))
}

/** Asks the service worker to keep a copy of a page, and says which copies must stay. */
export function keepPage(path: string) {
  whenIdle(() =>
    navigator.serviceWorker?.ready.then(({ active }) =>
      active?.postMessage({ keep: path, saved: savedStories().map(({ href }) => href) }),
    ),
  )
}

function whenIdle(task: () => unknown) {
  // Safari has no requestIdleCallback.
  const start = () => (window.requestIdleCallback ?? setTimeout)(task)
  if (document.readyState === 'complete') start()
  else addEventListener('load', start, { once: true })
}
