import type { ArchiveItem, Term } from './archive-item'

/** Where sections come from: `--sections`, or one for all (`--section`). */
export type SectionRule = 'categories' | 'path' | 'tag' | 'automatic' | { all: string }

/** Maximum number of sections: more don't fit into the navigation. */
const MOST_SECTIONS = 12

/** Returns a function that gives the section of an item; undefined if the archive names none. */
export function chooseSections(
  items: readonly ArchiveItem[],
  rule: SectionRule,
): (item: ArchiveItem) => Term | undefined {
  if (typeof rule === 'object') return () => ({ name: rule.all, slug: rule.all })
  if (rule === 'path') return ({ section }) => section
  if (rule === 'tag') return ({ tags }) => tags[0]
  const wanted = ({ categories, section }: ArchiveItem) => categories[0] ?? section
  if (rule === 'categories') return wanted
  const counts = new Map<string, number>()
  for (const item of items) {
    const name = wanted(item)?.name.toLowerCase()
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  const largest = [...counts].sort(([, a], [, b]) => b - a).slice(0, MOST_SECTIONS)
  const kept = new Set(largest.map(([name]) => name))
  return (item) =>
    [...item.categories, ...(item.section === undefined ? [] : [item.section])].find(({ name }) =>
      kept.has(name.toLowerCase()),
    )
}
