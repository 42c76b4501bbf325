import { minuteOf, pageOfEntry } from './live-news'

/**
 * Reads the entries on the open page of a live story, and updates them from the page that the server has now. `story`
 * is the element of the story: the document may also contain pages that were open before, which Next.js keeps hidden.
 */

const ENTRY = '.live-update'

function entriesOf(story: ParentNode): HTMLElement[] {
  return [...story.querySelectorAll<HTMLElement>(ENTRY)]
}

/** The entries of a story by id, each with its version. */
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

/**
 * Changes the entries without moving the one that is being read. Safari doesn't do that by itself (`overflow-anchor`).
 */
function inPlace(story: ParentNode, change: () => void) {
  const read = entriesOf(story).find((one) => one.getBoundingClientRect().bottom > 0)
  const place = read?.getBoundingClientRect().top ?? 0
  change()
  // An edited entry was replaced by a new element.
  const now = entryIn(story, read?.id ?? '')
  if (now !== undefined && scrollY > 0) scrollBy(0, now.getBoundingClientRect().top - place)
}

/** The pages of a live story's entries, from the list at the end of a page. */
export function pagesIn(story: ParentNode): { from: string; href: string }[] {
  return Array.from(story.querySelectorAll<HTMLElement>('.live-pages li'), (item) => ({
    from: item.dataset.from ?? '',
    // The page that is shown has no link to itself.
    href: item.querySelector('a')?.href ?? location.origin + location.pathname,
  }))
}

/** The page that the server has now, and the version of the story's news for which it was fetched. */
type FreshPage = { document: Document; version: string }

/**
 * Fetches the page of the story that is shown.
 * @param version added to the URL, so that no cache in front of the server has a response for it
 */
export async function fetchStory(version: string): Promise<FreshPage> {
  return { document: await fetchPage(location.pathname, version), version }
}

/**
 * Copies some entries of the fetched page into the open page, in the order of the fetched page, and everything that
 * depends on them: the times of their neighbours, the key moments, the list of pages of entries. All other elements
 * stay, so that an opened embed stays open.
 * @param former entries that the story's page no longer has: they are copied from their own page
 * @param outdated entries to remove
 */
export async function copyEntries(
  story: ParentNode,
  { document: page, version }: FreshPage,
  ids: readonly string[],
  { former = [], outdated = [] }: { former?: readonly string[]; outdated?: readonly string[] },
): Promise<void> {
  const pages = new Map<string, ParentNode>()
  const edited = new Map<string, Element | undefined>()
  for (const id of former) {
    const href = pageOfEntry(id, pagesIn(page))?.href
    if (href === undefined) continue
    const ownPage = pages.get(href) ?? (await fetchPage(new URL(href).pathname, version))
    pages.set(href, ownPage)
    edited.set(id, entryIn(ownPage, id) ?? entryOfMinute(ownPage, id))
  }
  inPlace(story, () => {
    for (const id of [...former, ...outdated]) entryIn(story, id)?.remove()
    placeEntries(story, page, new Set(ids))
    for (const entry of edited.values()) placeByTime(story, entry)
    for (const part of ENTRY_PARTS) takePart(story, page, part)
  })
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
}

/** Puts an entry of another page below all later ones. */
function placeByTime(story: ParentNode, fresh: Element | undefined) {
  if (fresh === undefined || entryIn(story, fresh.id) !== undefined) return
  const later = entriesOf(story)
    .filter(({ id }) => id > fresh.id)
    .pop()
  later?.after(document.importNode(fresh, true))
}

/** A part of the page: its selector, and a function that inserts it if the open page doesn't have it. */
type Part = { selector: string; place?: (story: ParentNode, part: Element) => void }

const TIMES: Part = { selector: '.times' }
const ENTRY_PARTS: readonly Part[] = [
  TIMES,
  { selector: '.key-moments', place: (story, part) => story.querySelector(ENTRY)?.before(part) },
  { selector: '.live-pages', place: (story, part) => story.querySelector('.prose')?.after(part) },
]
const HEAD_PARTS: readonly Part[] = [
  TIMES,
  { selector: '.story-kicker' },
  { selector: '.story-title' },
  {
    selector: '.latest-correction',
    place: (story, part) => story.querySelector('.story-text')?.prepend(part),
  },
  { selector: '.corrections', place: (story, part) => story.querySelector('.story-foot')?.prepend(part) },
]

function takePart(story: ParentNode, page: Document, { selector, place }: Part) {
  const shown = story.querySelector(selector)
  const fresh = page.querySelector('article')?.querySelector(selector) ?? null
  if (fresh === null) shown?.remove()
  else if (shown === null) place?.(story, document.importNode(fresh, true))
  else replace(shown, fresh)
}

/**
 * Copies everything around the entries from the fetched page: the headline, corrections, the introduction, the label
 * "Live".
 */
export function copyHead(story: ParentNode, { document: page }: FreshPage) {
  inPlace(story, () => {
    for (const part of HEAD_PARTS) takePart(story, page, part)
    const shown = introductionOf(story)
    const fresh = introductionOf(page)
    if (shown.map(({ outerHTML }) => outerHTML).join() === fresh.map(({ outerHTML }) => outerHTML).join())
      return
    for (const element of shown) element.remove()
    story.querySelector('.prose')?.prepend(...fresh.map((element) => document.importNode(element, true)))
  })
}

/** The elements before the first entry that come from the story's text. */
function introductionOf(story: ParentNode): Element[] {
  const elements = [...(story.querySelector('.prose')?.children ?? [])]
  const end = elements.findIndex((element) => element.matches(`.key-moments, ${ENTRY}`))
  return end === -1 ? elements : elements.slice(0, end)
}

/** The entry with the minute with which an id begins. Its headline may be another one. */
export function entryOfMinute(story: ParentNode, id: string): Element | undefined {
  return entriesOf(story).find((entry) => minuteOf(entry.id) === minuteOf(id))
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

/** Fetches a page. XMLHttpRequest parses it without running scripts, and Trusted Types allow that. */
function fetchPage(path: string, version: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('GET', `${path}?updates=${encodeURIComponent(version)}`)
    request.responseType = 'document'
    request.onload = () => {
      // An error page has no entries. Without this check, the open page would count as up to date.
      if (request.status === 200 && request.response instanceof Document) resolve(request.response)
      else reject(new Error(`${path}: ${request.status}`))
    }
    request.onerror = reject
    request.send()
  })
}
