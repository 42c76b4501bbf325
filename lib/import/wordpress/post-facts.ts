import { decoded } from '@/lib/site/url-path'
import { offsetAt, offsetText } from '../archive-date'
import type { ArchiveAuthor, Note, Term } from '../archive-item'
import { plainText } from '../html/plain-text'
import { changed, info, todo } from '../notes'
import type { ArchiveIndex } from './archive-index'
import { metaOf, type WxrRecord } from './read-wxr'

/** The excerpt that an editor has written, else a description for search engines. */
export function standfirstOf(record: WxrRecord): string {
  const candidates = [
    record.fields.get('excerpt:encoded'),
    metaOf(record, '_yoast_wpseo_metadesc'),
    metaOf(record, '_seopress_titles_desc'),
    metaOf(record, 'rank_math_description'),
    metaOf(record, '_aioseo_description'),
  ]
  // Templates of plugins: `%%excerpt%%`, `%title%`, `#post_title`.
  return (
    candidates
      .map((html) => plainText(html ?? ''))
      .find((text) => text !== '' && !/%%?\w+%|#\w+_\w+/.test(text)) ?? ''
  )
}

/** A local time with its offset, which follows from the same time in UTC, else from a time zone. */
export function momentOf(local: string, utc: string, timeZone: string): string | undefined {
  const [clock, universal] = [local, utc].map((text) =>
    /^[1-9]\d{3}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(text) ? text.replace(' ', 'T') : undefined,
  )
  if (universal !== undefined) {
    const minutes = clock === undefined ? 0 : (Date.parse(`${clock}Z`) - Date.parse(`${universal}Z`)) / 60_000
    if (clock === undefined || minutes % 15 !== 0 || Math.abs(minutes) > 14 * 60) return `${universal}Z`
    return clock + offsetText(minutes)
  }
  const offset = clock === undefined ? undefined : offsetAt(clock, timeZone)
  return offset === undefined ? undefined : `${clock}${offset}`
}

/** Co-authors in their order, else the author of the post. */
export function authorsOf({ fields, terms }: WxrRecord, { authors, guests }: ArchiveIndex): ArchiveAuthor[] {
  const together = terms.filter(({ domain }) => domain === 'author')
  if (together.length > 0)
    return together.map(({ nicename, name }) => {
      const login = nicename.replace(/^cap-/, '')
      return (
        guests.get(nicename) ??
        guests.get(`cap-${login}`) ?? {
          name: authors.get(login) ?? authors.get(name) ?? plainText(name),
          slug: login,
          path: `/author/${login}/`,
        }
      )
    })
  const written = (fields.get('dc:creator') ?? '').trim()
  const login = authors.has(written) ? written : written.replace(/^\W+|\W+$/g, '')
  return login === '' ? [] : [{ name: authors.get(login) ?? login, slug: login, path: `/author/${login}/` }]
}

export function termsOf(
  { terms }: WxrRecord,
  domain: string,
  { descriptions, parents }: ArchiveIndex,
): Term[] {
  const kind = domain === 'category' ? 'category' : 'tag'
  return terms
    .filter((term) => term.domain === domain || (kind === 'tag' && term.domain === 'tag'))
    .map(({ nicename, name }) => {
      const description = descriptions.get(`${kind} ${nicename}`)
      return {
        name: plainText(name),
        slug: decoded(nicename.trim()),
        path: `/${kind}/${kind === 'tag' ? nicename.trim() : pathBelow(nicename.trim(), parents)}/`,
        description,
      }
    })
}

/** A category with those above it, as in its address: `world/europe`. */
function pathBelow(slug: string, parents: ReadonlyMap<string, string>): string {
  const path = [slug]
  for (
    let parent = parents.get(slug);
    parent !== undefined && !path.includes(parent);
    parent = parents.get(parent)
  )
    path.unshift(parent)
  return path.join('/')
}

/** The permanent link, the short one, and those of former slugs. */
export function addressesOf({ fields, meta }: WxrRecord, type: string, id: string, slug: string): string[] {
  const link = (fields.get('link') ?? '').trim()
  const current = URL.canParse(link) ? new URL(link) : undefined
  const path = current === undefined || current.search !== '' ? undefined : current.pathname
  const place = slug === '' ? -1 : decoded(path ?? '').lastIndexOf(slug)
  const former =
    path === undefined || place === -1
      ? []
      : (meta.get('_wp_old_slug') ?? []).map(
          (old) =>
            decoded(path).slice(0, place) + decoded(old.trim()) + decoded(path).slice(place + slug.length),
        )
  const short = id === '' ? [] : [`/?p=${id}`, ...(type === 'page' ? [`/?page_id=${id}`] : [])]
  return [...(path === undefined || path === '/' ? [] : [path]), ...former, ...short]
}

/** The notes on a post for the report. */
export function notesOf({ fields, terms, comments, damage, isRepaired }: WxrRecord): Note[] {
  const notes: Note[] = []
  const status = fields.get('wp:status')?.trim() ?? ''
  if (damage !== undefined)
    notes.push(todo('damaged XML: the text may be incomplete', damage.problem, damage.line))
  if (isRepaired) notes.push(changed('bytes in windows-1252, converted to UTF-8'))
  if (status === 'draft') notes.push(info('a draft at the source'))
  if (status === 'pending') notes.push(todo('waiting for review at the source: imported as a draft'))
  else if (!/^(?:publish|future|draft|)$/.test(status))
    notes.push(todo(`not public at the source (“${status}”): imported as a draft`))
  if (comments > 0) notes.push(info('comments by readers, which aren’t imported', String(comments)))
  for (const { domain, name } of terms)
    if (!/^(?:category|post_tag|tag|author|language|series|storyline|post_format)$/.test(domain))
      notes.push(info(`a term of “${domain}”, which isn’t imported`, plainText(name)))
  return notes
}
