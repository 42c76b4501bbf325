export type JsonRecord = Readonly<Record<string, unknown>>

/** A JSON value as a record; an empty record if it isn't one. */
export function recordOf(value: unknown): JsonRecord {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

/** The value of a JSON text; undefined if it isn't one. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}
