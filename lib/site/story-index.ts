/**
 * Lists of stories, newest first, by key, for instance by the id of a section. The articles are grouped when the first
 * list is used; each list is created when it is first used.
 */
export class StoryIndex<Article, Story> {
  private grouped?: ReadonlyMap<string, readonly Article[]>
  private readonly lists = new Map<string, readonly Story[]>()

  constructor(
    private readonly articles: readonly Article[],
    private readonly keysOf: (article: Article) => readonly string[],
    private readonly storyOf: (article: Article) => Story,
  ) {}

  private get groups(): ReadonlyMap<string, readonly Article[]> {
    this.grouped ??= group(this.articles, this.keysOf)
    return this.grouped
  }

  get(key: string): readonly Story[] | undefined {
    const list = this.lists.get(key) ?? this.groups.get(key)?.map(this.storyOf)
    if (list !== undefined) this.lists.set(key, list)
    return list
  }

  has(key: string): boolean {
    return this.groups.has(key)
  }

  keys(): Iterable<string> {
    return this.groups.keys()
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly Story[]]> {
    for (const key of this.keys()) yield [key, this.get(key) ?? []]
  }
}

function group<T>(items: readonly T[], keysOf: (item: T) => readonly string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items)
    for (const key of new Set(keysOf(item))) {
      const list = groups.get(key)
      if (list === undefined) groups.set(key, [item])
      else list.push(item)
    }
  return groups
}
