'use client'

import { facesScript, pageStyle, settingsScript } from '#page-style'

/**
 * The styles of the site, once in each page, so that the first paint needs one round trip, and the scripts that preload its
 * fonts and apply the reader's settings to it. The Content-Security-Policy allows the styles by hash.
 * Can't be a server component: the page's data and every prefetch would repeat all of them.
 */
export function PageStyle() {
  const faces = facesScript('roman')
  const css = pageStyle()
  return (
    <>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant and the URLs of the build's own files */}
      {faces !== '' && <script id="faces-script" dangerouslySetInnerHTML={{ __html: faces }} />}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: the build's own style sheet; React would escape its quotes */}
      {css !== '' && <style id="page-style" dangerouslySetInnerHTML={{ __html: css }} />}
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script id="settings-script" dangerouslySetInnerHTML={{ __html: settingsScript() }} />
    </>
  )
}
