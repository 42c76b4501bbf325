/** Values that the browser refused to store. They last until the reader leaves the page. */
const inMemory = new Map<string, string | null>()

/** The text that is stored under a key of `kept-on-device.ts`; null if there is none or the browser refuses access. */
export function readKept(key: string): string | null {
  const unsaved = inMemory.get(key)
  if (unsaved !== undefined) return unsaved
  try {
    return localStorage.getItem(key)
  } catch {
    // The reader's settings or a private window deny storage.
    return null
  }
}

/**
 * Stores a text on the device, or deletes it (null), and notifies this page and all other tabs (event `storage`).
 * Returns whether the browser stored it: storage may be denied or full.
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

/**
 * Calls a function when a stored text may have changed: in this page, in another tab, or while the reader was on
 * another page.
 */
export function onKeptChange(listener: () => void): () => void {
  addEventListener('storage', listener)
  addEventListener('pageshow', listener)
  return () => {
    removeEventListener('storage', listener)
    removeEventListener('pageshow', listener)
  }
}
