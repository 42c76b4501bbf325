/** Whether the service worker has copies of pages on this device. */
export async function hasPages(): Promise<boolean> {
  return (await cacheNames()).length > 0
}

/** Deletes all copies of pages. */
export async function deletePages(): Promise<void> {
  for (const name of await cacheNames()) await caches.delete(name)
}

/**
 * All caches of the site's origin. None where the browser has no such storage: without HTTPS, or denied by the reader.
 */
async function cacheNames(): Promise<string[]> {
  try {
    return await caches.keys()
  } catch {
    // `caches` is undefined or throws: the browser stores no copies.
    return []
  }
}

/** Deletes the copy of one page. */
export async function deletePage(path: string): Promise<void> {
  for (const name of await cacheNames()) await (await caches.open(name)).delete(path)
}
