/** The first stop of the Tab key: straight to the content (WCAG 2.4.1). */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="sr-only z-10 bg-ink px-4 py-3 font-sans text-paper focus:not-sr-only focus:absolute focus:start-2 focus:top-2"
    >
      Skip to content
    </a>
  )
}
