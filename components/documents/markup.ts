import type { ReactElement } from 'react'

/** An element as HTML, without anything that React would need in a browser. Its components can't be asynchronous. */
export async function markupOf(element: ReactElement): Promise<string> {
  // Next.js refuses the import at the head of a file that a page might use.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}
