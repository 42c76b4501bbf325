/**
 * Every URL of the site, for lookup by the proxy. Paths have no leading slash. Files keep their case; all other paths
 * are in lower case.
 */
export type UrlTable = {
  /** Pages, documents, images, files of public/. */
  pages: ReadonlySet<string>
  /** Each also has a light edition (`…/lite`) and a Markdown text (`….md`). */
  stories: ReadonlySet<string>
  /** When each page or story that isn't public yet becomes public (milliseconds since the epoch). */
  later: ReadonlyMap<string, number>
  /** Former paths, some with one parameter (`?p=123`), and their targets: encoded, with a leading slash. */
  redirects: ReadonlyMap<string, string>
  /** The same for everything below a path. A target that ends in `/*` keeps what follows the path. */
  prefixes: ReadonlyMap<string, string>
  /** Present and former addresses of withdrawn stories, and the present one of each. */
  withdrawn: ReadonlyMap<string, string>
}

type Stored = Record<'pages' | 'stories', string[]> &
  Record<'redirects' | 'prefixes' | 'withdrawn', [string, string][]> & { later: [string, number][] }

/**
 * Parses a table that `toJson` has written.
 * @throws SyntaxError for text that isn't JSON
 */
export function parseTable(text: string): UrlTable {
  const stored: Stored = JSON.parse(text)
  return {
    pages: new Set(stored.pages),
    stories: new Set(stored.stories),
    later: new Map(stored.later),
    redirects: new Map(stored.redirects),
    prefixes: new Map(stored.prefixes),
    withdrawn: new Map(stored.withdrawn),
  }
}
