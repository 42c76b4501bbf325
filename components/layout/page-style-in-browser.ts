/** The style sheet, read from the page that the server sent: scripts don't contain it. */
export const pageStyle = () => textOf('page-style')

/** The script for the reader's settings, read from the page too. It has run before React starts. */
export const settingsScript = () => textOf('settings-script')

/** The script that preloads fonts, read from the page too. */
export const facesScript = () => textOf('faces-script')

function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? ''
}
