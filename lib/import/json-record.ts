export type JsonRecord = Readonly<Record<string, unknown>>

/** A value of JSON as a record; other values are empty ones. */
export function recordOf(value: unknown): JsonRecord {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}
