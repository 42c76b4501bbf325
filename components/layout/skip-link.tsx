/** The first element that the Tab key reaches: a link to the content (WCAG 2.4.1). */
export function SkipLink({ text }: { text: string }) {
  return (
    <a href="#content" className="skip-link">
      {text}
    </a>
  )
}
