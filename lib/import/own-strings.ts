/**
 * A copy of plain data. A part of a string keeps the whole string in memory, such as a part of a file; the strings of the
 * copy are whole ones.
 */
export function withOwnStrings<T>(data: T): T {
  return JSON.parse(JSON.stringify(data))
}
