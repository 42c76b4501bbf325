'use client'

import { pageStyle } from '#page-style'

/**
 * The styles of the site, once in each page, so that the first paint needs one round trip. The Content-Security-Policy
 * allows them by hash. Can't be a server component: the page's data and every prefetch would repeat the style sheet.
 */
export function PageStyle() {
  const css = pageStyle()
  if (css === '') return null
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own style sheet; React would escape its quotes
  return <style id="page-style" dangerouslySetInnerHTML={{ __html: css }} />
}
