/** `Asha Rao, Tomas Lindqvist and Edda Hartvig` as pieces, so that each name can be a link. */
export function listParts(
  names: readonly string[],
  language: string,
): { type: 'element' | 'literal'; value: string }[] {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).formatToParts(names)
}

/** `1 story`, `20 stories`; the number in the publication's own digits. */
export function countOf(n: number, one: string, many: string, language: string): string {
  return `${new Intl.NumberFormat(language).format(n)} ${n === 1 ? one : many}`
}

/** `AR` for Asha Rao: the first letters of the first and last name. */
export function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined]
  return letters.map((word) => [...(word ?? '')][0]?.toUpperCase() ?? '').join('')
}
