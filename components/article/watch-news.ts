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
  if (options.isLive) poll({ story, place }, options, left.signal)
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

type Page = { story: Element; place: HTMLElement }

function poll(
  { story, place }: Page,
  { src, texts, retry, language, head }: NewsOptions,
  signal: AbortSignal,
) {
  const button = place.querySelector('button')
  const status = place.querySelector('[role=status]')
  let timer: ReturnType<typeof setTimeout> | undefined
  let isOver = false
  /** Whether an update of the page couldn't be fetched. */
  let isBehind = false
  let failures = 0
  let asked = Date.now()
  let changed = Date.now()
  let latest = { text: '', version: '' }
  let shownHead = head
  let added: readonly string[] = []
  let outdated: readonly string[] = []

  const say = (text: string) => {
    if (button === null || status === null) return
    button.hidden = text === ''
    for (const element of [button, status]) element.textContent = text
  }
  const offer = (ids: readonly string[]) => {
    added = ids
    const form = texts[new Intl.PluralRules(language).select(ids.length)] ?? texts.other ?? ''
    const text = form.replace('{count}', new Intl.NumberFormat(language).format(ids.length))
    say(ids.length === 0 ? '' : text)
  }
  const show = async (text: string, version: string) => {
    if (text === latest.text) return
    const news: LiveNews = JSON.parse(text)
    const difference = compareEntries(entriesIn(story), news)
    const { removed, former } = difference
    // Outdated entries are removed first: moving the entries after them would close opened embeds.
    removeEntries(story, removed)
    isBehind ||= difference.changed.length + removed.length + former.length > 0
    const isHeadNew = !news.isLive || news.head !== shownHead
    if (isBehind || isHeadNew) {
      const page = await fetchStory(version)
      // Also for removed entries, which may be among the key moments.
      if (isBehind) await copyEntries(story, page, difference.changed, { former })
      isBehind = false
      // The reader may have opened another page meanwhile.
      if (signal.aborted) return
      if (isHeadNew) copyHead(story, page)
    }
    shownHead = news.head
    isOver = !news.isLive
    if (latest.text !== '') changed = Date.now()
    latest = { text, version }
    outdated = difference.outdated
    offer(difference.added)
  }
  const ask = async () => {
    asked = Date.now()
    try {
      const response = await fetch(src, { signal })
      if (response.status === 410) return loadWithdrawal()
      if (!response.ok) throw new Error(`${src}: ${response.status}`)
      await show(await response.text(), response.headers.get('etag') ?? '')
      failures = 0
    } catch {
      // The device is offline or the server restarts: the next request is sent later.
      failures++
    }
    plan()
  }
  /**
   * Loads the page with the reason of the withdrawal. If a cache ignores the query, the page isn't loaded a second
   * time.
   */
  const loadWithdrawal = () => {
    isOver = true
    if (location.search !== WITHDRAWN) location.replace(location.pathname + WITHDRAWN)
  }
  const plan = () => {
    clearTimeout(timer)
    if (isOver || signal.aborted || document.hidden || !navigator.onLine) return
    timer = setTimeout(ask, Math.max(0, asked + pause(Date.now() - changed, failures) - Date.now()))
  }
  const reconnect = () => {
    failures = 0
    plan()
  }
  plan()
  document.addEventListener('visibilitychange', plan, { signal })
  addEventListener('online', reconnect, { signal })
  signal.addEventListener('abort', () => clearTimeout(timer))
  const take = async () => {
    const ids = added
    try {
      await copyEntries(story, await fetchStory(latest.version), ids, { outdated })
    } catch {
      // The connection failed.
      return say(retry)
    }
    if (signal.aborted) return
    const shown = entriesIn(story)
    offer(ids.filter((id) => !shown.has(id)))
    focusEntry(story, ids)
  }
  button?.addEventListener('click', take, { signal })
}
