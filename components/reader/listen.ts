/**
 * Shows the button that reads the story aloud (story-tools.tsx), if the browser has a voice for the story's language.
 * The script that reads (read-aloud.ts) is loaded when the button is pressed. Returns a function that stops it.
 */
export function offerListening(): () => void {
  const left = new AbortController()
  const on = { signal: left.signal }
  const voices = window.speechSynthesis
  // Next.js may keep pages that the reader has left in the document, hidden.
  const buttons = [...document.querySelectorAll<HTMLElement>('[data-listen]')].filter(
    (one) => one.offsetParent,
  )
  for (const button of voices === undefined ? [] : buttons) {
    const language = button.dataset.listen ?? ''
    const offer = () => {
      const isSpoken = voices.getVoices().some(({ lang }) => lang.slice(0, 2) === language.slice(0, 2))
      if (isSpoken) button.dataset.reading ??= 'ready'
    }
    offer()
    // Safari before version 16 has its voices from the start, and doesn't have this method.
    voices.addEventListener?.('voiceschanged', offer, on)
    button.addEventListener(
      'click',
      async () => (await import('./read-aloud')).toggle(button, language, left.signal),
      on,
    )
  }
  return () => left.abort()
}
