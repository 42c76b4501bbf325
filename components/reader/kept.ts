/** What the reader chose while the browser refuses to keep it: it lasts until the page is left. */
const inMemory = new Map<string, string | null>()

/** The text that is kept on the device under a key of `kept-on-device.ts`; null if there is none or the browser refuses. */
export function readKept(key: string): string | null {
  const unsaved = inMemory.get(key)
  if (unsaved !== undefined) return unsaved
  try {
    return localStorage.getItem(key)
  } catch {
    // Storage is denied by the reader's settings or in a private window: nothing is kept.
    return null
  }
}

/**
 * Keeps a text on the device, or with null deletes it, and tells this page and all other tabs (event `storage`). Returns
 * whether the browser kept it: storage may be denied or full.
 */
export function keep(key: string, text: string | null): boolean {
  let isKept = true
  try {
    if (text === null) localStorage.removeItem(key)
    else localStorage.setItem(key, text)
    inMemory.delete(key)
  } catch {
    isKept = false
    inMemory.set(key, text)
  }
  dispatchEvent(new StorageEvent('storage', { key, newValue: text }))
  return isKept
}

/** Calls a function whenever something kept may have changed: in this page, in another tab, before a return to this page. */
export function onKeptChange(listener: () => void): () => void {
  addEventListener('storage', listener)
  addEventListener('pageshow', listener)
  return () => {
    removeEventListener('storage', listener)
    removeEventListener('pageshow', listener)
  }
}
