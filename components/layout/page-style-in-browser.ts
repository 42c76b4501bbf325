/** The style sheet, read from the page that the server sent: scripts don't contain it. */
export function pageStyle(): string {
  return document.getElementById('page-style')?.textContent ?? ''
}
