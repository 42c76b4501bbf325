/** The elements of a story that are read: headline, standfirst and running text. */
const READ = '.story-title h1, .standfirst, .prose :is(p, h2, h3, h4, li)'
/** Elements inside these that aren't read: they are beside the text, or can't be understood by listening. */
const SKIPPED = 'nav, figure, aside, table, pre, .pull-quote, .live-meta, .footnotes, .also-read'
const SILENT = 'sup, .sr-only'

type Sentence = { text: string; range: Range; block: Element }

/** The story that is being read: its button, its sentences, and the index of the sentence that is spoken. */
let reading: { button: HTMLElement; sentences: readonly Sentence[]; place: number } | undefined

/** Starts to read the story around a button, pauses, or continues at the sentence at which it was paused. */
export function toggle(button: HTMLElement, language: string, left: AbortSignal) {
  if (reading?.button !== button) {
    const story = button.closest('article')
    if (story === null) return
    stop()
    reading = { button, sentences: sentencesOf(story, language), place: 0 }
    left.addEventListener('abort', stop, { once: true })
    addEventListener('pagehide', stop, { signal: left })
    button.nextElementSibling?.addEventListener('click', stop, { signal: left })
  }
  if (button.dataset.reading === 'speaking') {
    button.dataset.reading = 'paused'
    // `pause` does nothing on Android, so the sentence is cancelled and later read from its beginning.
    speechSynthesis.cancel()
  } else {
    button.dataset.reading = 'speaking'
    speak(language)
  }
}

function stop() {
  if (reading === undefined) return
  // The stop button disappears. The focus is moved only if that button has it: at the end of a story it may be
  // elsewhere.
  if (document.activeElement === reading.button.nextElementSibling)
    reading.button.focus({ preventScroll: true })
  reading.button.dataset.reading = 'ready'
  reading = undefined
  speechSynthesis.cancel()
  mark(undefined)
}

/** Speaks one sentence after another, each as its own utterance, because some browsers stop inside long ones. */
function speak(language: string) {
  const current = reading
  const sentence = current?.sentences[current.place]
  if (current === undefined || sentence === undefined) return stop()
  const utterance = new SpeechSynthesisUtterance(sentence.text)
  const voices = speechSynthesis.getVoices().filter(({ lang }) => lang.slice(0, 2) === language.slice(0, 2))
  const named = voices.filter(({ lang }) => lang.replace('_', '-').toLowerCase() === language.toLowerCase())
  utterance.voice =
    [...named, ...voices].find(({ localService }) => localService) ?? named[0] ?? voices[0] ?? null
  utterance.lang = utterance.voice?.lang ?? language
  utterance.addEventListener('end', () => {
    if (reading !== current || current.button.dataset.reading !== 'speaking') return
    current.place++
    speak(language)
  })
  utterance.addEventListener('error', ({ error }) => {
    if (reading === current && error !== 'canceled' && error !== 'interrupted') stop()
  })
  mark(sentence)
  speechSynthesis.speak(utterance)
}

/** Marks a sentence without changing the document, where the browser can (CSS Custom Highlight API). */
function mark(sentence: Sentence | undefined) {
  if (typeof Highlight === 'undefined') return
  styleMark()
  CSS.highlights.delete('spoken')
  if (sentence === undefined) return
  CSS.highlights.set('spoken', new Highlight(sentence.range))
  sentence.block.scrollIntoView({ block: 'nearest' })
}

/**
 * Adds the style of the mark. It isn't in the site's style sheet, whose compiler warns of `::highlight` in each build.
 */
function styleMark() {
  if (isStyled) return
  isStyled = true
  const sheet = new CSSStyleSheet()
  sheet.insertRule('::highlight(spoken) { background-color: var(--accent); color: var(--accent-ink) }')
  document.adoptedStyleSheets.push(sheet)
}
let isStyled = false

function sentencesOf(story: Element, language: string): Sentence[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  return [...story.querySelectorAll(READ)]
    .filter((block) => block.closest(SKIPPED) === null && block.querySelector(READ) === null)
    .flatMap((block) => {
      const nodes = textNodes(block)
      const text = nodes.map(({ data }) => data).join('')
      return [...segmenter.segment(text)].flatMap(({ segment, index }) =>
        segment.trim() === ''
          ? []
          : { text: segment.trim(), range: rangeOf(nodes, index, index + segment.trimEnd().length), block },
      )
    })
}

function textNodes(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT)
  const nodes: Text[] = []
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && node.parentElement?.closest(SILENT) === null) nodes.push(node)
  return nodes
}

/** The range between two offsets in the joined text of some nodes. */
function rangeOf(nodes: readonly Text[], start: number, end: number): Range {
  const range = new Range()
  let before = 0
  for (const node of nodes) {
    const after = before + node.length
    if (before <= start && start <= after) range.setStart(node, start - before)
    if (before < end && end <= after) range.setEnd(node, end - before)
    before = after
  }
  return range
}
