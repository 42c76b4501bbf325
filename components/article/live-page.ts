/** Entries on the open page of a live story: reading them and bringing them up to date with the page as the server has it now. */

const ENTRY = '.live-update'

/** The entries of a page by id, each with the text that changes with it. */
export function entriesIn(page: Document): Map<string, string> {
  const entries = page.querySelectorAll<HTMLElement>(ENTRY)
  return new Map(Array.from(entries, ({ id, dataset }) => [id, dataset.version ?? '']))
}

export function removeEntries(ids: readonly string[]) {
  inPlace(() => {
    for (const id of ids) document.getElementById(id)?.remove()
  })
}

/** Changes the entries without moving the one that is being read. Safari doesn't do that by itself (`overflow-anchor`). */
function inPlace(change: () => void) {
  const read = Array.from(document.querySelectorAll(ENTRY)).find(
    (one) => one.getBoundingClientRect().bottom > 0,
  )
  const place = read?.getBoundingClientRect().top ?? 0
  change()
  // An edited entry is a new element.
  const now = document.getElementById(read?.id ?? '')
  if (now !== null && scrollY > 0) scrollBy(0, now.getBoundingClientRect().top - place)
}

/**
 * Fetches the page and takes over some of its entries, in its order, with what depends on them: the times of their
 * neighbours, the key moments, the pages of former entries. All other entries stay as they are, so that an opened embed
 * stays open.
 * @param version makes the URL one that no cache in front of the server has kept
 */
export async function takeEntries(version: string, ids: readonly string[]): Promise<void> {
  const page = await fetchPage(version)
  inPlace(() => placeEntries(page, new Set(ids)))
}

function placeEntries(page: Document, wanted: ReadonlySet<string>) {
  let last: Element | undefined
  for (const fresh of page.querySelectorAll<HTMLElement>(ENTRY)) {
    const shown = document.getElementById(fresh.id)
    const isTaken = wanted.has(fresh.id)
    if (shown === null && !isTaken) continue
    const entry = isTaken || shown === null ? document.importNode(fresh, true) : shown
    if (entry !== shown) shown?.remove()
    else replace(shown.querySelector('.live-meta'), fresh.querySelector('.live-meta'))
    const place: Element | null = last === undefined ? document.querySelector(ENTRY) : last.nextElementSibling
    if (place !== entry) {
      if (last !== undefined) last.after(entry)
      else if (place !== null) place.before(entry)
      else document.querySelector('.prose')?.append(entry)
    }
    last = entry
  }
  for (const part of ['.key-moments', '.live-pages', '.times'])
    replace(document.querySelector(part), page.querySelector(part))
}

/** Takes over the head of the story, whose label "Live" goes when the coverage has ended. */
export async function takeHead(version: string) {
  const page = await fetchPage(version)
  for (const part of ['.story-kicker', '.times'])
    replace(document.querySelector(part), page.querySelector(part))
}

/** The entry of the minute with which an id begins, whatever its headline. */
export function entryOfMinute(id: string): Element | undefined {
  const time = id.slice(0, 15)
  return Array.from(document.querySelectorAll(ENTRY)).find((entry) => entry.id.slice(0, 15) === time)
}

/** Moves the focus to the newest of some entries. */
export function focusEntry(ids: readonly string[]) {
  const entry = Array.from(document.querySelectorAll<HTMLElement>(ENTRY)).find(({ id }) => ids.includes(id))
  entry?.setAttribute('tabindex', '-1')
  entry?.focus()
}

function replace(shown: Element | null, fresh: Element | null) {
  if (shown !== null && fresh !== null && shown.outerHTML !== fresh.outerHTML)
    shown.replaceWith(document.importNode(fresh, true))
}

/** This page as the server has it now. XMLHttpRequest parses it without running scripts, which Trusted Types allow. */
function fetchPage(version: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', `${location.pathname}?updates=${encodeURIComponent(version)}`)
    request.responseType = 'document'
    request.onload = () => {
      // The page of an error has no entries: what was asked for would never be shown.
      if (request.status === 200 && request.response instanceof Document) resolve(request.response)
      else reject(new Error(`${location.pathname}: ${request.status}`))
    }
    request.onerror = reject
    request.send()
  })
}
