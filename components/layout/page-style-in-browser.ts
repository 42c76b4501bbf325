/** The style sheet, read from the page that the server sent: scripts don't contain it. */
export function pageStyle(): string {
  return document.getElementById('page-style')?.textContent ?? ''
}

/** The script for the reader's settings, read from the page too. It has run before React starts. */
export function settingsScript(): string {
  return document.getElementById('settings-script')?.textContent ?? ''
}
