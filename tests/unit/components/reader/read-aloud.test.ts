import { afterEach, expect, test, vi } from 'vitest'

const aloud: {
  toggle(button: object, language: string, left: AbortSignal): void
} = await import('@/components/reader/read-aloud')

afterEach(() => {
  vi.unstubAllGlobals()
})

/** Whether the focus is on the button that reads a story after the story, which has no sentence, has ended. */
function isFocusedAtEnd(focused: 'the button that stops' | 'a field'): boolean {
  const story = { querySelectorAll: () => [] }
  const stop = { addEventListener: () => {} }
  const focus = vi.fn()
  const button = { dataset: {}, closest: () => story, nextElementSibling: stop, focus }
  vi.stubGlobal('document', { activeElement: focused === 'a field' ? {} : stop })
  vi.stubGlobal('speechSynthesis', { cancel: () => {} })
  vi.stubGlobal('addEventListener', () => {})
  aloud.toggle(button, 'en', new AbortController().signal)
  return focus.mock.calls.length > 0
}

test('the end of a story moves the focus only where its button disappears', () => {
  expect(isFocusedAtEnd('the button that stops')).toBe(true)
  expect(isFocusedAtEnd('a field')).toBe(false)
})
