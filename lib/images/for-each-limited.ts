/** Calls `act` for each item, for at most `count` items at the same time. */
export async function forEachLimited<T>(
  items: readonly T[],
  count: number,
  act: (item: T) => Promise<void>,
): Promise<void> {
  const rest = items.values()
  const work = async () => {
    for (const item of rest) await act(item)
  }
  await Promise.all(Array.from({ length: count }, work))
}
