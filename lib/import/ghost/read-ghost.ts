import { z } from 'zod'
import type { ArchiveEntry, ArchiveItem, Note, Term } from '../archive-item'
import { decodeText } from '../decode-text'
import { plainText } from '../html/plain-text'
import { changed, info, todo } from '../notes'
import { editorHtml } from './editor-html'
import { dataSchema, type GhostData, type GhostPost, postSchema, rowProblem } from './export-schema'

/** Reads an export of Ghost 1 to 6. It contains no address of the site: links to it begin with a slash. */
export function* readGhost(file: string, bytes: Uint8Array): Generator<ArchiveEntry> {
  const { text } = decodeText(bytes)
  const data = dataOf(text)
  if ('problem' in data) {
    yield { type: 'skipped', id: file, source: { file, line: data.line }, reason: data.problem }
    return
  }
  yield* injectedCode(data, file)
  for (const name of ['posts_meta', 'tags', 'users', 'posts_tags', 'posts_authors', 'settings'] as const)
    for (const { at, problem } of data[name].invalid)
      yield { type: 'skipped', id: `${name}[${at}]`, source: { file }, reason: `${TABLES[name]} ${problem}` }
  const tables = tablesOf(data)
  for (const [at, row] of data.posts.entries()) yield entryOf(row, at, file, tables)
}

const TABLES = {
  posts_meta: 'facts about a post',
  tags: 'a tag',
  users: 'an author',
  posts_tags: 'the tag of a post',
  posts_authors: 'the author of a post',
  settings: 'a setting',
}

type Problem = { problem: string; line: number }

function dataOf(text: string): GhostData | Problem {
  const json = parsed(text)
  if ('problem' in json) return json
  const root = z.object({ db: z.array(z.object({ data: z.unknown() })).min(1) }).safeParse(json.value)
  const plain = z.object({ data: z.unknown() }).safeParse(json.value)
  const data = dataSchema.safeParse(root.success ? root.data.db[0]?.data : plain.data?.data)
  return data.success
    ? data.data
    : { problem: 'no `posts` in it: an export of Ghost has them under `db[0].data` or `data`', line: 1 }
}

function parsed(text: string): { value: unknown } | Problem {
  try {
    return { value: JSON.parse(text) }
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    // The message of Node.js has the position, or `JSON` ends early.
    const position = Number(/position (\d+)/.exec(error.message)?.[1] ?? text.length)
    const line = text.slice(0, position).split('\n').length
    return { problem: `not valid JSON: ${error.message.replace(/ in JSON at.*| \(line.*/s, '')}`, line }
  }
}

/** Code that the site adds to every page: a story can't run code, and `scripts` in publication.yaml is for others. */
function* injectedCode({ settings }: GhostData, file: string): Generator<ArchiveEntry> {
  for (const { key, value } of settings.rows)
    if (
      /^(?:codeinjection_(?:head|foot)|ghost_(?:head|foot))$/.test(key) &&
      typeof value === 'string' &&
      value.trim() !== ''
    )
      yield {
        type: 'skipped',
        id: `setting ${key}`,
        source: { file },
        reason: 'code that the site adds to every page (see `scripts` in docs/security.md)',
      }
}

type Tables = {
  meta: ReadonlyMap<string, GhostData['posts_meta']['rows'][number]>
  tags: ReadonlyMap<string, GhostData['tags']['rows'][number]>
  users: ReadonlyMap<string, GhostData['users']['rows'][number]>
  tagsOf: ReadonlyMap<string, string[]>
  authorsOf: ReadonlyMap<string, string[]>
  permalink: string
}

function tablesOf(data: GhostData): Tables {
  const byId = <Row extends { id: string }>(rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]))
  const permalink = data.settings.rows.find(({ key }) => key === 'permalinks')?.value
  return {
    meta: new Map(data.posts_meta.rows.map((row) => [row.post_id, row])),
    tags: byId(data.tags.rows),
    users: byId(data.users.rows),
    tagsOf: grouped(
      data.posts_tags.rows.map(({ post_id, tag_id, sort_order }) => [post_id, tag_id, sort_order]),
    ),
    authorsOf: grouped(
      data.posts_authors.rows.map(({ post_id, author_id, sort_order }) => [post_id, author_id, sort_order]),
    ),
    permalink: typeof permalink === 'string' ? permalink : '/:slug/',
  }
}

function grouped(rows: readonly [post: string, id: string, order: number][]): Map<string, string[]> {
  const groups = new Map<string, string[]>()
  for (const [post, id] of [...rows].sort(([, , a], [, , b]) => a - b))
    groups.set(post, [...(groups.get(post) ?? []), id])
  return groups
}

function entryOf(row: unknown, at: number, file: string, tables: Tables): ArchiveEntry {
  const result = postSchema.safeParse(row)
  const source = { file }
  if (!result.success) {
    return { type: 'skipped', id: `posts[${at}]`, source, reason: rowProblem(row, result.error) }
  }
  const post = result.data
  const isPage = post.type === 'page' || post.page
  const id = `${isPage ? 'page' : 'post'} ${post.id}`
  const reason = skipReason(post, tables)
  return reason === undefined
    ? itemOf(post, id, isPage, source, tables)
    : { type: 'skipped', id, source, reason: `${reason}, “${post.title}”` }
}

function skipReason(post: GhostPost, { meta }: Tables): string | undefined {
  if (post.status === 'sent' || meta.get(post.id)?.email_only === true) return 'sent by e-mail only'
  if (post.visibility !== '' && post.visibility !== 'public')
    return `for ${post.visibility === 'members' ? 'members' : 'paying members'} only (${post.visibility})`
  return undefined
}

/** Scheduled posts are public at their time. */
function isPublished({ status }: GhostPost): boolean {
  return /^(?:published|scheduled|)$/.test(status)
}

function itemOf(
  post: GhostPost,
  id: string,
  isPage: boolean,
  source: ArchiveItem['source'],
  tables: Tables,
): ArchiveItem {
  const meta = tables.meta.get(post.id)
  const notes: Note[] = []
  const terms = (tables.tagsOf.get(post.id) ?? []).flatMap((tag) => tables.tags.get(tag) ?? [])
  const [primary, ...others] = terms
    .filter(({ name, visibility }) => visibility !== 'internal' && !name.startsWith('#'))
    .map(termOf)
  for (const { name, visibility } of terms)
    if (visibility === 'internal' || name.startsWith('#'))
      notes.push(info('an internal tag, which isn’t imported', name))
  for (const [place, code] of [
    ['head', post.codeinjection_head],
    ['foot', post.codeinjection_foot],
  ] as const)
    if (code.trim() !== '')
      notes.push(
        changed(
          `code in the ${place} of the page was left out`,
          code.replace(/\s+/g, ' ').trim().slice(0, 200),
        ),
      )
  if (post.status === 'draft') notes.push(info('a draft at the source'))
  else if (!isPublished(post))
    notes.push(todo(`not public at the source (“${post.status}”): imported as a draft`))
  const standfirst = plainText(post.custom_excerpt || meta?.meta_description || '')
  const html = post.html.trim() === '' ? editorHtml(post, notes) : post.html
  const image = imageOf(post, meta)
  const published = post.published_at
  return {
    type: 'item',
    id,
    source,
    kind: isPage ? 'page' : 'story',
    headline: post.title.replace(/\s+/g, ' ').trim(),
    standfirst: standfirst || undefined,
    published,
    updated: post.updated_at,
    authors: authorsOf(post, tables),
    section: primary,
    categories: [],
    tags: others,
    addresses: [addressOf(post, isPage, tables.permalink)],
    slug: post.slug || undefined,
    image,
    language: /^[a-z]{2,3}(?:-[a-z\d]+)*$/i.test(post.locale) ? post.locale : undefined,
    canonical: URL.canParse(post.canonical_url) ? post.canonical_url : undefined,
    sticky: post.featured,
    draft: !isPublished(post),
    text: { format: 'ghost', source: withoutSite(html), line: 1 },
    notes,
  }
}

function termOf({ name, slug, description }: GhostData['tags']['rows'][number]): Term {
  return {
    name,
    ...(slug !== '' && { slug, path: `/tag/${slug}/` }),
    description: description || undefined,
  }
}

function imageOf(
  post: GhostPost,
  meta: Tables['meta'] extends ReadonlyMap<string, infer Row> ? Row | undefined : never,
) {
  const src = withoutSite(post.feature_image)
  if (src === '') return undefined
  const alt = plainText(post.feature_image_alt || meta?.feature_image_alt || '')
  const caption = plainText(post.feature_image_caption || meta?.feature_image_caption || '')
  return { src, alt: alt || undefined, caption: caption || undefined }
}

function authorsOf(post: GhostPost, { authorsOf: ids, users }: Tables): ArchiveItem['authors'] {
  const own = post.author_id === undefined || post.author_id === null ? [] : [post.author_id]
  return (ids.get(post.id) ?? own).flatMap((id) => {
    const user = users.get(id)
    if (user === undefined) return []
    const { name, slug, bio } = user
    return [{ name, ...(slug !== '' && { slug, path: `/author/${slug}/` }), bio: bio || undefined }]
  })
}

/** Pages have their slug alone, posts what the setting of Ghost 1 and 2 says. */
function addressOf({ slug, published_at: at = '' }: GhostPost, isPage: boolean, permalink: string): string {
  if (isPage) return `/${slug}/`
  const [year = '', month = '', day = ''] = at.slice(0, 10).split('-')
  return permalink.replace(':year', year).replace(':month', month).replace(':day', day).replace(':slug', slug)
}

/** Exports have `__GHOST_URL__` in place of the site's address. */
function withoutSite(text: string): string {
  return text.replace(/__GHOST_URL__(?:\/|(?=["'\s]|$))/g, '/')
}
