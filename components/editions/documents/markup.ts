import type { ReactElement } from 'react'
import { withoutControls } from '@/lib/format/characters'

/** An element as HTML, without anything that React would need in a browser. Its components can't be asynchronous. */
export async function markupOf(element: ReactElement): Promise<string> {
  // Next.js refuses the import at the head of a file that a page might use.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}

/** An `<html>` element as a whole document. */
export async function documentMarkup(element: ReactElement): Promise<string> {
  return withoutControls(`<!doctype html>${await markupOf(element)}`)
}
