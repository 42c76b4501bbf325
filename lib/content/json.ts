/** JSON of a value with maps and sets, each of which becomes a list: pass that to `new Map` or `new Set` again. */
export function toJson(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner instanceof Map || inner instanceof Set ? [...inner] : inner,
  )
}
