const ENTRY = /^\s*(?<head>(?:- +)*(?:[\w.-]+:\s+)?)(?<value>\S.*?)\s*$/

/**
 * A line of YAML with its whole value in quotes: `headline: "We are #1"`. Undefined for a line that has no value, is
 * a list in brackets, or is too long to be shown.
 */
export function quoted(line: string): string | undefined {
  if (line.length > 300) return undefined
  const { head = '', value = '' } = ENTRY.exec(line)?.groups ?? {}
  if (head === '' || /^[[{].*[\]}]$/.test(value) || /^[|>][-+\d]*$/.test(value)) return undefined
  return head + quote(value)
}

/** A value in the quotation marks that it needs: double ones, or single ones if it contains double ones or a backslash. */
function quote(value: string): string {
  const text = /^'.*'$|^".*"$/.test(value) ? value.slice(1, -1) : value
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`
}
