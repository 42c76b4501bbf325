/** A part of the index. It contains whole years. */
type Shard<T> = { years: readonly string[]; stories: readonly T[] }

/**
 * Minimum number of stories in one shard, except that of the newest year. For each word, a search loads 25 KB from each
 * shard. When a story changes, the build indexes its shard again (2 ms per story).
 */
const SHARD_SIZE = 5_000

/**
 * Years as shards, oldest first. The newest year has a shard of its own, because it changes with nearly every build; the
 * others are joined from the oldest on, so that a new year changes one shard.
 */
export function shardsOf<T>(years: Iterable<readonly [string, readonly T[]]>, size = SHARD_SIZE): Shard<T>[] {
  const inOrder = [...years].sort(([a], [b]) => Number(a) - Number(b))
  const newest = inOrder.pop()
  const shards: { years: string[]; stories: T[] }[] = []
  for (const [year, stories] of inOrder) {
    const last = shards.at(-1)
    if (last === undefined || last.stories.length >= size)
      shards.push({ years: [year], stories: [...stories] })
    else {
      last.years.push(year)
      last.stories.push(...stories)
    }
  }
  return newest === undefined ? shards : [...shards, { years: [newest[0]], stories: newest[1] }]
}
