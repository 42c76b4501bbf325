import type { ReactElement } from 'react'
import { withoutControls } from '@/lib/format/characters'

/** An element as static HTML. Its components can't be asynchronous. */
export async function markupOf(element: ReactElement): Promise<string> {
  // Next.js refuses a static import of this module in a file that a page might use.
  const { renderToStaticMarkup } = await import('react-dom/server')
  return renderToStaticMarkup(element)
}

/** An `<html>` element as a document. */
export async function documentMarkup(element: ReactElement): Promise<string> {
  return withoutControls(`<!doctype html>${await markupOf(element)}`)
}
