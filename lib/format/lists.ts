/** `Asha Rao, Tomas Lindqvist and Edda Hartvig` as parts: names (`element`) and what joins them (`literal`). */
function listParts(
  names: readonly string[],
  language: string,
): { type: 'element' | 'literal'; value: string }[] {
  let format = formats.get(language)
  if (format === undefined) {
    format = new Intl.ListFormat(language, { style: 'long', type: 'conjunction' })
    formats.set(language, format)
  }
  return format.formatToParts(names)
}

const formats = new Map<string, Intl.ListFormat>()

/** `Asha Rao, Tomas Lindqvist and Edda Hartvig` */
export function listText(names: readonly string[], language: string): string {
  return listParts(names, language)
    .map(({ value }) => value)
    .join('')
}

/** Each item with the text before it: nothing before the first; in English `, ` or ` and ` before the others. */
export function joined<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  language: string,
): { item: T; before: string }[] {
  const parts = listParts(items.map(nameOf), language)
  // By position: two items can have the same name.
  const places = parts.flatMap(({ type }, index) => (type === 'element' ? [index] : []))
  return items.map((item, index) => {
    const start = (places[index - 1] ?? -1) + 1
    const between = parts.slice(start, places[index])
    return { item, before: between.map(({ value }) => value).join('') }
  })
}

/** `AR` for Asha Rao: the first letters of the first and last name, without punctuation before them. */
export function initials(name: string): string {
  const words = name
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+/u, ''))
    .filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => /^.\p{M}*/u.exec(word ?? '')?.[0].toUpperCase() ?? '').join('')
}
