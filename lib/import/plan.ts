import { earlierPath, isId } from '@/lib/content/fields'
import { shortSlug } from '@/lib/content/slug'
import { INTERNAL_PREFIXES, pathConflict } from '@/lib/site/routes'
import { pathKey } from '@/lib/site/url-path'
import type { ArchiveAuthor, ArchiveItem, Note, Term } from './archive-item'
import { changed, draftTodo, info, todo } from './notes'
import { chooseSections, type SectionRule } from './sections'

/** The records and addresses of the content directory before an import. All addresses are without a leading slash. */
export type Existing = {
  sections: readonly { id: string; name: string }[]
  authors: ReadonlyMap<string, string>
  topics: ReadonlyMap<string, string>
  storylines: ReadonlyMap<string, string>
  /** Addresses of stories and ids of pages, without those of earlier imports. */
  taken: ReadonlySet<string>
  /** Former addresses (as keys) and where they lead, without those of earlier imports. */
  redirects: ReadonlyMap<string, string>
}

/** The address, file and references of an item. */
export type Place = {
  /** `world/uk-ambassador-resigns`; for a page its id. */
  address: string
  /** Relative to the project. */
  file: string
  headline: string
  authors: string[]
  topics: string[]
  storyline?: string
  redirectFrom: string[]
  notes: Note[]
}

export type NewRecord = { id: string; name: string; description?: string; role?: string; email?: string }
export type Plan = {
  /** In the order of the items. */
  places: Place[]
  sections: NewRecord[]
  authors: NewRecord[]
  topics: NewRecord[]
  storylines: NewRecord[]
  redirects: { from: string; to: string }[]
  /** For each old path (as a key) the present one: `/world/x`. */
  addresses: Map<string, string>
}

export type PlanOptions = { sections: SectionRule; defaultSection: string }

/** Decides the address of each item, and which records and redirects are made. */
export function planImport(items: readonly ArchiveItem[], existing: Existing, options: PlanOptions): Plan {
  const { redirects: former } = existing
  const records = {
    sections: new Records(new Map(existing.sections.map(({ id, name }) => [id, name])), 'section', former),
    authors: new Records(existing.authors, 'author', former),
    topics: new Records(existing.topics, 'topic', former),
    storylines: new Records(existing.storylines, 'storyline', former),
  }
  const taken = new Set([...existing.taken, ...former.keys()])
  const lists = new Lists()
  const sectionOf = chooseSections(items, options.sections)
  const places = items.map((item): Place => {
    const notes: Note[] = []
    const headline = headlineOf(item, notes)
    const term = sectionOf(item)
    const section = records.sections.idFor(
      term ?? { name: options.defaultSection, slug: options.defaultSection },
    )
    if (term !== undefined) lists.section(term, section)
    if (term === undefined && item.kind === 'story')
      notes.push(info(`no section at the source: put into ${section} (--section)`))
    const wanted = wantedAddress(item, headline, section)
    const address = firstFree(
      wanted,
      (one) => !taken.has(one.toLowerCase()) && pathConflict(one) === undefined,
    )
    if (address !== wanted)
      notes.push(changed('an address that another file has, or had: a number was added', address))
    taken.add(address.toLowerCase())
    const topics = [...item.categories, ...item.tags].filter((one) => one !== term && one.name !== term?.name)
    return {
      address,
      file: item.kind === 'page' ? `content/pages/${address}.mdx` : `content/articles/${address}.mdx`,
      headline,
      authors:
        item.kind === 'page'
          ? []
          : unique(item.authors.map((author) => lists.add(author, 'authors', records.authors.idFor(author)))),
      topics:
        item.kind === 'page'
          ? []
          : unique(topics.map((topic) => lists.add(topic, 'topics', records.topics.idFor(topic)))),
      ...(item.storyline !== undefined &&
        item.kind === 'story' && { storyline: records.storylines.idFor(item.storyline) }),
      redirectFrom: [],
      notes,
    }
  })
  const addresses = new Map<string, string>()
  const redirects = planRedirects(items, places, addresses, taken, existing.redirects, lists.targets)
  return {
    places,
    sections: records.sections.made,
    authors: records.authors.made,
    topics: records.topics.made,
    storylines: records.storylines.made,
    redirects,
    addresses,
  }
}

function unique(ids: readonly string[]): string[] {
  return [...new Set(ids)]
}

function headlineOf({ headline, isIncomplete, id, slug: name = '' }: ArchiveItem, notes: Note[]): string {
  if (headline !== '' || isIncomplete === true) return headline
  const words = name.replace(/[-_]+/g, ' ').trim()
  // Names such as `p138` and `12` aren't headlines.
  if (!/\p{L}{2}/u.test(words)) {
    notes.push(draftTodo('no headline at the source: write one'))
    return id
  }
  notes.push(todo('no headline at the source: made of the file’s name'))
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The old address where the contract allows it, else the section and the last part of the address. */
function wantedAddress(item: ArchiveItem, headline: string, section: string): string {
  const [current = ''] = item.addresses
  const key = current.includes('?') ? '' : (pathKey(current) ?? '')
  const parts = key.replace(/\.html?$/, '').split('/')
  const isKept =
    parts.length > 1 && parts[0] === section && parts.every(isId) && pathConflict(key) === undefined
  if (item.kind === 'story' && isKept) return parts.join('/')
  const name =
    [item.slug ?? '', parts.at(-1) ?? '', headline].map(shortSlug).find((one) => one !== '') ?? 'story'
  return item.kind === 'page' ? name : `${section}/${name}`
}

/** `name`, or the first of `name-2`, `name-3` … that is free. */
function firstFree(name: string, isFree: (name: string) => boolean): string {
  let free = name
  for (let number = 2; !isFree(free); number++) free = `${name}-${number}`
  return free
}

/** Ids of records by their names: the same name, whatever its case, is the same record. */
class Records {
  readonly made: NewRecord[] = []
  private readonly byName = new Map<string, string>()
  private readonly names: Map<string, string>

  /** `former`: former URLs, as keys, which no new record can have. */
  constructor(
    existing: ReadonlyMap<string, string>,
    private readonly kind: string,
    private readonly former: ReadonlyMap<string, string>,
  ) {
    this.names = new Map(existing)
    for (const [id, name] of existing) {
      this.byName.set(name.toLowerCase(), id)
      if (!this.byName.has(id)) this.byName.set(id, id)
    }
  }

  /** The id of a record, which is made if there is none. */
  idFor(term: Term | ArchiveAuthor): string {
    const key = term.name.toLowerCase()
    const slug = shortSlug(term.name)
    const known = this.byName.get(key) ?? (term.slug === slug ? this.byName.get(slug) : undefined)
    if (known !== undefined) return known
    const id = this.freeId(shortSlug(term.slug ?? term.name) || slug || this.kind)
    this.names.set(id, term.name)
    this.byName.set(key, id)
    const { slug: _, path: __, ...facts } = term
    this.made.push({ ...facts, id, ...('bio' in term && { description: term.bio }) })
    return id
  }

  private freeId(wanted: string): string {
    const folder = this.kind === 'section' ? '' : `${this.kind}s/`
    const isFree = (id: string) =>
      !this.names.has(id) && !this.former.has(folder + id) && pathConflict(folder + id) === undefined
    return firstFree(wanted, isFree)
  }
}

/** The targets of the archive's lists: `/category/city/` becomes `/city`, `/tag/boats/` becomes `/topics/boats`. */
class Lists {
  readonly targets = new Map<string, string>()

  section({ path }: Term, id: string) {
    if (path !== undefined) this.targets.set(path, `/${id}`)
  }

  add({ path }: Term | ArchiveAuthor, folder: string, id: string): string {
    if (path !== undefined && !this.targets.has(path)) this.targets.set(path, `/${folder}/${id}`)
    return id
  }
}

/** Former addresses of stories go into their `redirectFrom`, those of pages into redirects.yaml. */
function planRedirects(
  items: readonly ArchiveItem[],
  places: readonly Place[],
  addresses: Map<string, string>,
  taken: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
  lists: ReadonlyMap<string, string>,
): Plan['redirects'] {
  const redirects: Plan['redirects'] = []
  const used = new Set(known.keys())
  const isFree = (key: string) =>
    !used.has(key) && !taken.has(key) && !INTERNAL_PREFIXES.has(key.split('/')[0] ?? '')
  const isPath = (path: string) => earlierPath.safeParse(path).success
  items.forEach((item, index) => {
    const place = places[index]
    if (place === undefined) return
    const present = `/${place.address}`
    for (const old of item.addresses) {
      const path = old.replace(/^https?:\/\/[^/]+/i, '')
      const key = pathKey(path)
      addresses.set(key ?? path, present)
      if (key === undefined || key === '' || key === place.address.toLowerCase()) continue
      if (known.get(key) === present) continue
      if (!isFree(key) || !isPath(path)) {
        place.notes.push(
          changed(
            `an old address that can’t be redirected: it ${isPath(path) ? 'is in use' : 'isn’t the path of a page'}`,
            path,
          ),
        )
        continue
      }
      used.add(key)
      if (item.kind === 'story') place.redirectFrom.push(path)
      else redirects.push({ from: path, to: present })
    }
  })
  for (const [from, to] of lists) {
    const key = pathKey(from)
    if (key === undefined || addresses.has(key)) continue
    addresses.set(key, to)
    if (isFree(key) && isPath(from)) redirects.push({ from, to })
  }
  return redirects
}
