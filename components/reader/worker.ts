import { savedStories } from './saved-stories'

/** Installs the service worker of app/sw.js when the browser is idle. */
export function installWorker() {
  // Rejected if storage is denied. The site then works without it.
  whenIdle(() => navigator.serviceWorker?.register('/sw.js', { updateViaCache: 'none' }).catch(() => {}))
}

/** Sends the service worker a page to store, and the saved stories, whose copies must not be deleted. */
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
