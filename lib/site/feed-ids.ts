import type { Article, Publication, Records } from '@/lib/content/schema'
import { encodedPath, pathOf } from './url-path'

/**
 * Gives each story its id in feeds. A feed reader shows a story as new when the id changes, so the id doesn't depend on
 * the site's address, the headline or former addresses: it is a tag URI (RFC 4151) of the time of publication,
 * `tag:example.org,2026-11-25:2026-11-25T10:00:00Z`. Stories with the same time of publication also have their first
 * address in it. `guid` in the frontmatter replaces all this.
 */
export function feedIds({ publication, sections, articles }: Records): (article: Article) => string {
  const names = new Set(sections.map(({ id }) => id))
  let counts: ReadonlyMap<number, number> | undefined
  return (article) => {
    if (article.guid !== undefined) return article.guid
    counts ??= countsByTime(articles)
    const time = Date.parse(article.published)
    const moment = new Date(time).toISOString().replace('.000Z', 'Z')
    const isAlone = (counts.get(time) ?? 0) < 2
    return tagUri(publication, moment.slice(0, 10), isAlone ? moment : moment + firstAddress(article, names))
  }
}

/** The id of the Atom feed of the list at `href`; like that of a story, it doesn't depend on the site's address. */
export function atomFeedId(publication: Pick<Publication, 'email' | 'feedDomain'>, href: string): string {
  return tagUri(publication, '2026-01-01', href)
}

function tagUri(
  { email, feedDomain = email.slice(email.lastIndexOf('@') + 1) }: Pick<Publication, 'email' | 'feedDomain'>,
  day: string,
  name: string,
): string {
  return `tag:${feedDomain.toLowerCase()},${day}:${name}`
}

/**
 * How many stories have each time of publication. Drafts aren't counted: an id must not change when one is added or
 * deleted.
 */
function countsByTime(articles: readonly Article[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const { published, draft } of articles)
    if (!draft) counts.set(Date.parse(published), (counts.get(Date.parse(published)) ?? 0) + 1)
  return counts
}

/**
 * A story's first address: the first of `redirectFrom`, which lists the oldest first, so that the id stays the same
 * when another is added at the end. Short addresses for print don't count: only those in a section, or with the story's
 * present slug.
 */
function firstAddress({ address, redirectFrom }: Article, sections: ReadonlySet<string>): string {
  const slug = address.slice(address.lastIndexOf('/'))
  const [first] = redirectFrom
    .map((from) => (/^[\w./-]*$/.test(from) ? from : `/${pathOf(from)}`))
    .filter((from) => /^(?:\/[\p{Ll}\p{Lo}\p{Lm}\p{Nd}\p{M}-]+){2,}$/u.test(from))
    .filter((from) => sections.has(from.split('/')[1] ?? '') || from.endsWith(slug))
  return encodedPath(first?.slice(1) ?? address)
}
