/**
 * A copy of plain data with new strings. In V8, a substring keeps the whole string (for instance a file) in memory.
 */
export function withOwnStrings<T>(data: T): T {
  return JSON.parse(JSON.stringify(data))
}
