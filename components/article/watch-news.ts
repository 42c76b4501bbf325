import { compareEntries, entryNamed, type LiveNews, pageOfEntry, pause } from './live-news'
import {
  copyEntries,
  copyHead,
  entriesIn,
  entryIn,
  entryOfMinute,
  fetchStory,
  focusEntry,
  pagesIn,
  removeEntries,
} from './live-page'

export type NewsOptions = {
  /** The URL of the story's news (`updates.json`). */
  src: string
  /** `{count} new updates` for each plural category of the language. */
  texts: Partial<Record<Intl.LDMLPluralRule, string>>
  /** The text of the button after new entries couldn't be loaded. */
  retry: string
  language: string
  isLive: boolean
  /** The version of the story's head (live-news.ts). */
  head: string
}

/**
 * Added to the URL of a story that was withdrawn while its page was open, so that no cache responds with the former
 * page.
 */
const WITHDRAWN = '?updates=withdrawn'

/**
 * Keeps the open page of a live story up to date. New entries are offered in a button, so that nothing moves until the
 * reader presses it; edits and removals are shown at once. If the URL names an entry that is now on another page, opens
 * that page.
 * @param place contains the button, and a status that screen readers announce
 * @returns a function that stops it
 */
export function watchNews(place: HTMLElement, options: NewsOptions): () => void {
  const left = new AbortController()
  const story = place.closest('article')
  if (story === null) throw new Error('The place of the news is outside of a story')
  const lead = () => goToEntry(story)
  lead()
  addEventListener('hashchange', lead, left)
  if (options.isLive) poll(new OpenPage(story, place, options, left.signal), options.src, left.signal)
  return () => left.abort()
}

/** Goes to the entry in the fragment of the URL, if it is now on another page or has another headline. */
function goToEntry(story: Element) {
  const id = entryNamed(location.hash)
  if (id === '' || entryIn(story, id) !== undefined) return
  const same = entryOfMinute(story, id)
  if (same !== undefined) return same.scrollIntoView()
  const href = pageOfEntry(id, pagesIn(story))?.href
  if (href !== undefined) location.replace(href + location.hash)
}

/** Requests the news while the page is visible and the device is online, less often while nothing changes. */
function poll(page: OpenPage, src: string, signal: AbortSignal) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let asked = Date.now()
  let changed = Date.now()
  const plan = () => {
    clearTimeout(timer)
    if (page.isOver || signal.aborted || document.hidden || !navigator.onLine) return
    timer = setTimeout(ask, Math.max(0, asked + pause(Date.now() - changed, failures) - Date.now()))
  }
  const ask = async () => {
    asked = Date.now()
    try {
      const response = await fetch(src, { signal })
      if (response.status === 410) return page.loadWithdrawal()
      if (!response.ok) throw new Error(`${src}: ${response.status}`)
      const hasChanged = await page.show(await response.text(), response.headers.get('etag') ?? '')
      if (hasChanged) changed = Date.now()
      failures = 0
    } catch {
      // The device is offline or the server restarts: the next request is sent later.
      failures++
    }
    plan()
  }
  const reconnect = () => {
    failures = 0
    plan()
  }
  plan()
  document.addEventListener('visibilitychange', plan, { signal })
  addEventListener('online', reconnect, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
}

/** The open page of a live story, with the button that offers new entries. */
class OpenPage {
  /** Whether the coverage has ended or the story was withdrawn, so that no more requests are needed. */
  isOver = false
  private readonly button: HTMLElement | null
  private readonly status: Element | null
  /** Whether an update of the page couldn't be fetched. */
  private isBehind = false
  private latest = { text: '', version: '' }
  private shownHead: string
  private added: readonly string[] = []
  private outdated: readonly string[] = []

  constructor(
    private readonly story: Element,
    place: HTMLElement,
    private readonly options: NewsOptions,
    private readonly signal: AbortSignal,
  ) {
    this.button = place.querySelector('button')
    this.status = place.querySelector('[role=status]')
    this.shownHead = options.head
    this.button?.addEventListener('click', () => this.take(), { signal })
  }

  /** Shows edits and removals, and offers new entries. Returns whether the news has changed since the last time. */
  async show(text: string, version: string): Promise<boolean> {
    if (text === this.latest.text) return false
    const news: LiveNews = JSON.parse(text)
    const difference = compareEntries(entriesIn(this.story), news)
    const { removed, former } = difference
    // Outdated entries are removed first: moving the entries after them would close opened embeds.
    removeEntries(this.story, removed)
    this.isBehind ||= difference.changed.length + removed.length + former.length > 0
    const isHeadNew = !news.isLive || news.head !== this.shownHead
    if (this.isBehind || isHeadNew) {
      const page = await fetchStory(version)
      // Also for removed entries, which may be among the key moments.
      if (this.isBehind) await copyEntries(this.story, page, difference.changed, { former })
      this.isBehind = false
      // The reader may have opened another page meanwhile.
      if (this.signal.aborted) return false
      if (isHeadNew) copyHead(this.story, page)
    }
    const isFirst = this.latest.text === ''
    this.shownHead = news.head
    this.isOver = !news.isLive
    this.latest = { text, version }
    this.outdated = difference.outdated
    this.offer(difference.added)
    return !isFirst
  }

  /**
   * Loads the page with the reason of the withdrawal. If a cache ignores the query, the page isn't loaded a second
   * time.
   */
  loadWithdrawal() {
    this.isOver = true
    if (location.search !== WITHDRAWN) location.replace(location.pathname + WITHDRAWN)
  }

  /** Shows the entries that are offered, and moves the focus to the newest. */
  private async take() {
    const ids = this.added
    try {
      await copyEntries(this.story, await fetchStory(this.latest.version), ids, { outdated: this.outdated })
    } catch {
      // The connection failed.
      return this.say(this.options.retry)
    }
    if (this.signal.aborted) return
    const shown = entriesIn(this.story)
    this.offer(ids.filter((id) => !shown.has(id)))
    focusEntry(this.story, ids)
  }

  private offer(ids: readonly string[]) {
    const { texts, language } = this.options
    this.added = ids
    const form = texts[new Intl.PluralRules(language).select(ids.length)] ?? texts.other ?? ''
    const text = form.replace('{count}', new Intl.NumberFormat(language).format(ids.length))
    this.say(ids.length === 0 ? '' : text)
  }

  private say(text: string) {
    const { button, status } = this
    if (button === null || status === null) return
    button.hidden = text === ''
    for (const element of [button, status]) element.textContent = text
  }
}
