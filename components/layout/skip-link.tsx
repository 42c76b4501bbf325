/** The first element that the Tab key reaches: a link to the content (WCAG 2.4.1). */
export function SkipLink({ text }: { text: string }) {
  return (
    <a
      href="#content"
      className="sr-only z-10 bg-ink font-sans text-paper focus:not-sr-only focus:px-4 focus:py-3 focus:absolute focus:start-2 focus:top-2"
    >
      {text}
    </a>
  )
}
