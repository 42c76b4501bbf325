/** Every address of the site, as the proxy looks them up. Paths have no leading slash; all but files' are in lower case. */
export type UrlTable = {
  /** Pages, documents, pictures, files of public/. */
  pages: ReadonlySet<string>
  /** Each has a light edition (`…/lite`) and a text (`….md`) as well. */
  stories: ReadonlySet<string>
  /** When pages and stories that aren't public yet will be (milliseconds since the epoch). */
  later: ReadonlyMap<string, number>
  /** Former addresses, to where they lead: a path with its leading slash. */
  redirects: ReadonlyMap<string, string>
  /** The same for all addresses below; a target that ends in `/*` takes over what follows. */
  prefixes: ReadonlyMap<string, string>
  /** Present and former addresses of withdrawn stories, to the present one. */
  withdrawn: ReadonlyMap<string, string>
}

/** A table as JSON, for `parseTable`. */
export function serializeTable(table: UrlTable): string {
  return JSON.stringify(table, (_, value) =>
    value instanceof Map || value instanceof Set ? [...value] : value,
  )
}

type Stored = Record<'pages' | 'stories', string[]> &
  Record<'redirects' | 'prefixes' | 'withdrawn', [string, string][]> & { later: [string, number][] }

/** The table that `serializeTable` has written. Throws a SyntaxError for text that isn't JSON. */
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
