/**
 * A copy of plain data. A part of a string keeps the whole string in memory, such as a part of a file; the strings of the
 * copy are whole ones. Copies with one map of `known` strings share equal strings.
 */
export function withOwnStrings<T>(data: T, known?: Map<string, string>): T {
  const text = JSON.stringify(data)
  if (known === undefined) return JSON.parse(text)
  return JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'string') return value
    const same = known.get(value) ?? value
    known.set(same, same)
    return same
  })
}
