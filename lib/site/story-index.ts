/** Lists of stories, newest first, by key (the id of a section, of a topic). A list is created when it is first used. */
export class StoryIndex<Article, Story> {
  private readonly articles = new Map<string, Article[]>()
  private readonly lists = new Map<string, readonly Story[]>()

  constructor(
    articles: readonly Article[],
    keysOf: (article: Article) => readonly string[],
    private readonly storyOf: (article: Article) => Story,
  ) {
    for (const article of articles)
      for (const key of new Set(keysOf(article))) {
        const list = this.articles.get(key)
        if (list === undefined) this.articles.set(key, [article])
        else list.push(article)
      }
  }

  get(key: string): readonly Story[] | undefined {
    const list = this.lists.get(key) ?? this.articles.get(key)?.map(this.storyOf)
    if (list !== undefined) this.lists.set(key, list)
    return list
  }

  has(key: string): boolean {
    return this.articles.has(key)
  }

  keys(): Iterable<string> {
    return this.articles.keys()
  }

  *[Symbol.iterator](): Iterator<readonly [string, readonly Story[]]> {
    for (const key of this.keys()) yield [key, this.get(key) ?? []]
  }
}
