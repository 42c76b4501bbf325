/**
 * Entries on the open page of a live story: reading them and bringing them up to date with the page as the server has it now.
 * `story` is the element of the story: the document may also contain pages that were open before, hidden by the framework.
 */

const ENTRY = '.live-update'

function entriesOf(story: ParentNode): HTMLElement[] {
  return [...story.querySelectorAll<HTMLElement>(ENTRY)]
}

/** The entries of a story by id, each with the text that changes with it. */
export function entriesIn(story: ParentNode): Map<string, string> {
  return new Map(entriesOf(story).map(({ id, dataset }) => [id, dataset.version ?? '']))
}

export function entryIn(story: ParentNode, id: string): HTMLElement | undefined {
  return entriesOf(story).find((entry) => entry.id === id)
}

export function removeEntries(story: ParentNode, ids: readonly string[]) {
  inPlace(story, () => {
    for (const entry of entriesOf(story)) if (ids.includes(entry.id)) entry.remove()
  })
}

/** Changes the entries without moving the one that is being read. Safari doesn't do that by itself (`overflow-anchor`). */
function inPlace(story: ParentNode, change: () => void) {
  const read = entriesOf(story).find((one) => one.getBoundingClientRect().bottom > 0)
  const place = read?.getBoundingClientRect().top ?? 0
  change()
  // An edited entry is a new element.
  const now = entryIn(story, read?.id ?? '')
  if (now !== undefined && scrollY > 0) scrollBy(0, now.getBoundingClientRect().top - place)
}

/**
 * Fetches the page and takes over some of its entries, in its order, with what depends on them: the times of their
 * neighbours, the key moments, the pages of former entries. All other entries stay as they are, so that an opened embed
 * stays open.
 * @param version makes the URL one that no cache in front of the server has kept
 */
export async function takeEntries(story: ParentNode, version: string, ids: readonly string[]): Promise<void> {
  const page = await fetchPage(version)
  inPlace(story, () => placeEntries(story, page, new Set(ids)))
}

function placeEntries(story: ParentNode, page: Document, wanted: ReadonlySet<string>) {
  let last: Element | undefined
  for (const fresh of page.querySelectorAll<HTMLElement>(ENTRY)) {
    const shown = entryIn(story, fresh.id)
    const isTaken = wanted.has(fresh.id)
    if (shown === undefined && !isTaken) continue
    const entry = isTaken || shown === undefined ? document.importNode(fresh, true) : shown
    if (entry !== shown) shown?.remove()
    else replace(shown.querySelector('.live-meta'), fresh.querySelector('.live-meta'))
    const place: Element | null = last === undefined ? story.querySelector(ENTRY) : last.nextElementSibling
    if (place !== entry) {
      if (last !== undefined) last.after(entry)
      else if (place !== null) place.before(entry)
      else story.querySelector('.prose')?.append(entry)
    }
    last = entry
  }
  if (page.querySelector('.key-moments') === null) story.querySelector('.key-moments')?.remove()
  for (const part of ['.key-moments', '.live-pages', '.times'])
    replace(story.querySelector(part), page.querySelector(part))
}

/** Takes over the head of the story, whose label "Live" goes when the coverage has ended. */
export async function takeHead(story: ParentNode, version: string) {
  const page = await fetchPage(version)
  for (const part of ['.story-kicker', '.times']) replace(story.querySelector(part), page.querySelector(part))
}

/** The entry of the minute with which an id begins, whatever its headline. */
export function entryOfMinute(story: ParentNode, id: string): Element | undefined {
  const time = id.slice(0, 15)
  return entriesOf(story).find((entry) => entry.id.slice(0, 15) === time)
}

/** Moves the focus to the newest of some entries. */
export function focusEntry(story: ParentNode, ids: readonly string[]) {
  const entry = entriesOf(story).find(({ id }) => ids.includes(id))
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
