import { facesScript } from './built-page-style'

/** Preloads the italic of the display family, on pages whose first screen may contain a headline of opinion. */
export function ItalicFace() {
  const script = facesScript('italic')
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant and the URLs of the build's own files
  return script !== '' && <script dangerouslySetInnerHTML={{ __html: script }} />
}
