/** The address part of a Markdown link, which may contain spaces and parentheses. */
export function target(address: string): string {
  return `(<${address.replace(/[<>\n]/g, encodeURIComponent)}>)`
}

/** Markdown as a block quote. */
export function quotation(markdown: string): string {
  return markdown.replace(/^/gm, (_, at: number) => (markdown[at] === '\n' ? '>' : '> '))
}

/** Markdown as a list item: further lines are indented by the width of the marker. */
export function indented(marker: string, markdown: string): string {
  return marker + markdown.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`)
}
