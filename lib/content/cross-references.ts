import type { Reference } from '@/lib/mdx/lint'
import { createCatalog } from '@/lib/site/catalog'
import { urlsSince } from '@/lib/site/create-url-table'
import { pathConflict, RESERVED_NAMES } from '@/lib/site/routes'
import { pathSegments, storyOf } from '@/lib/site/url-path'
import { isPublic } from './publishing-state'
import { checkRedirects } from './redirect-rules'
import {
  type Article,
  type ArticleFile,
  changesOf,
  type PageFile,
  type RecordFiles,
  type Source,
} from './schema'
import { nearMiss, type Violation } from './violation'

/**
 * Checks everything that takes two files to see: ids, addresses, publishing state. `referencesOf` gives what a body
 * refers to, `publicFiles` are the paths of the files in public/, without a leading slash; `now` in milliseconds.
 * `brokenFiles` are told elsewhere and not in the records: what refers to one of them isn't wrong for that.
 */
export function checkCrossReferences(
  records: RecordFiles,
  referencesOf: (record: ArticleFile | PageFile) => readonly Reference[],
  now: number,
  publicFiles: readonly string[],
  brokenFiles: Iterable<string> = [],
): Violation[] {
  const check = new CrossReferences(records, now, publicFiles, brokenFiles)
  check.addresses()
  check.publication()
  check.front()
  check.redirects()
  for (const article of records.articles) check.article(article, referencesOf(article))
  for (const page of records.pages.values()) check.references(page, now, referencesOf(page))
  return check.violations
}

/** What `security.expires` should be (RFC 9116, section 2.5.5, which recommends less than a year). */
export const RENEWED =
  'a time to come: look through `security` and set it anew, less than a year ahead (RFC 9116)'

/** Milliseconds by which a time may be ahead: people round, and clocks differ. */
const ROUNDED = 3_600_000

type Ids = { has(id: string): boolean; keys(): Iterable<string> }

class CrossReferences {
  readonly violations: Violation[] = []
  private readonly byAddress: ReadonlyMap<string, ArticleFile>
  private readonly sections: ReadonlySet<string>
  /** What has or will have an address, without leading slashes; the editions of stories aside. */
  private readonly standing: readonly string[]
  /** Since when each of these and of the files in public/ is there (milliseconds). */
  private readonly there: ReadonlyMap<string, number>
  /** Paths below content/ without their ending: `authors/asha-rao`. */
  private readonly broken: ReadonlySet<string>
  private readonly day: Intl.DateTimeFormat

  constructor(
    private readonly records: RecordFiles,
    private readonly now: number,
    publicFiles: readonly string[],
    brokenFiles: Iterable<string>,
  ) {
    const since = urlsSince(createCatalog(records, Number.POSITIVE_INFINITY))
    // A record without a public story has no page. A link to it isn't an error: a takedown must not be blocked by it.
    for (const folder of ['authors', 'topics', 'storylines'] as const)
      for (const id of records[folder].keys())
        if (!since.has(`${folder}/${id}`)) since.set(`${folder}/${id}`, 0)
    this.standing = [...since.keys(), ...publicFiles]
    this.there = new Map([...since, ...publicFiles.map((file): [string, number] => [file.normalize(), 0])])
    this.byAddress = new Map(records.articles.map((article) => [article.address, article]))
    this.sections = new Set(records.sections.map(({ id }) => id))
    this.broken = new Set(Array.from(brokenFiles, (file) => file.replace(/^content\/|\.\w+$/g, '')))
    this.day = new Intl.DateTimeFormat('en-CA', { timeZone: records.publication.timeZone })
  }

  private tell(
    file: string,
    line: number,
    field: string,
    found: string,
    expected: string,
    suggestion?: string,
  ) {
    this.violations.push({
      path: file,
      line,
      field,
      found,
      expected,
      ...(suggestion !== undefined && { suggestion }),
    })
  }

  private at(
    source: Source,
    path: readonly PropertyKey[],
    found: string,
    expected: string,
    suggestion?: string,
  ) {
    this.tell(source.file, source.lineOf(path), path.join('.'), found, expected, suggestion)
  }

  /** Each story and each first step of an address is there once. */
  addresses() {
    const taken = new Map<string, ArticleFile>()
    for (const article of this.records.articles) {
      const { address, source } = article
      const [first = ''] = address.split('/')
      const twin = taken.get(address.toLowerCase())
      if (twin !== undefined)
        this.tell(
          source.file,
          1,
          'address',
          `\`${address}\`, which ${twin.source.file} has already`,
          'one story an address, upper and lower case being the same',
        )
      taken.set(address.toLowerCase(), article)
      if (!this.sections.has(first))
        this.tell(
          source.file,
          1,
          'section',
          `unknown section \`${first}\` (the first folder)`,
          'an id in content/sections.yaml',
          nearMiss(first, this.sections),
        )
      const conflict = pathConflict(address)
      if (conflict !== undefined) this.tell(source.file, 1, 'address', `\`${address}\``, conflict)
    }
    const { sections, pages, sources } = this.records
    const seen = new Set<string>()
    sections.forEach(({ id }, index) => {
      const path = ['sections', index, 'id']
      const conflict = pathConflict(id)
      if (conflict !== undefined) this.at(sources.sections, path, `\`${id}\``, conflict)
      if (seen.has(id)) this.at(sources.sections, path, `\`${id}\` twice`, 'each section once')
      seen.add(id)
    })
    for (const { id, source } of pages.values()) {
      const conflict = pathConflict(id)
      if (conflict !== undefined) this.tell(source.file, 1, 'address', `\`${id}\``, conflict)
      if (this.sections.has(id))
        this.tell(source.file, 1, 'address', `\`${id}\`, which is a section`, 'a name that no section has')
    }
    for (const folder of ['topics', 'authors', 'storylines'] as const)
      for (const id of this.records[folder].keys()) {
        const conflict = pathConflict(`${folder}/${id}`)
        if (conflict !== undefined) this.tell(`content/${folder}/${id}.yaml`, 1, 'id', `\`${id}\``, conflict)
      }
  }

  publication() {
    const { publication, pages, sources } = this.records
    publication.pages.forEach((id, index) => {
      this.id(sources.publication, ['pages', index], id, pages, 'page')
    })
    const expires = publication.security?.expires
    if (expires !== undefined && Date.parse(expires) <= this.now)
      this.at(sources.publication, ['security', 'expires'], `\`${expires}\`, which is past`, RENEWED)
    for (const [name, target] of Object.entries(publication.policies ?? {})) {
      const path = ['policies', name]
      this.path(sources.publication.file, sources.publication.lineOf(path), path.join('.'), target)
    }
  }

  front() {
    const { front, topics, sources } = this.records
    front.forEach((block, index) => {
      const path = ['blocks', index]
      if (block.block === 'section')
        this.id(sources.front, [...path, 'section'], block.section, this.sections, 'section')
      if (block.block === 'topic') this.id(sources.front, [...path, 'topic'], block.topic, topics, 'topic')
      if (!('stories' in block)) return
      block.stories.forEach((address, place) => {
        const target = this.byAddress.get(address)
        const pick = [...path, 'stories', place]
        if (target === undefined)
          this.missingStory(address, sources.front.file, sources.front.lineOf(pick), pick.join('.'))
        // An embargoed pick is a plan: the front page passes over it until its time has come.
        else if (target.draft || target.withdrawn !== undefined)
          this.at(sources.front, pick, `\`${address}\`, which is ${state(target)}`, 'a story that is public')
      })
    })
  }

  redirects() {
    const found = checkRedirects(this.records, this.standing, (source, path, target) => {
      this.path(source.file, source.lineOf(path), path.join('.'), target)
    })
    this.violations.push(...found)
  }

  article(article: ArticleFile, references: readonly Reference[]) {
    const { source, storyline, image } = article
    const { authors, topics, storylines } = this.records
    article.authors?.forEach((id, index) => {
      this.id(source, ['authors', index], id, authors, 'author')
    })
    article.topics.forEach((id, index) => {
      this.id(source, ['topics', index], id, topics, 'topic')
    })
    if (storyline !== undefined) this.id(source, ['storyline'], storyline, storylines, 'storyline')
    // A story that waits is held to what will be so when it is published; one that is never public to nothing.
    const published = Math.max(this.now, Date.parse(article.published))
    const moment = isPublic(article, published) ? published : undefined
    article.related.forEach((address, index) => {
      this.story(article, moment, address, source.lineOf(['related', index]), `related.${index}`)
    })
    const { withdrawn } = article
    const times = changesOf(article)
    if (withdrawn !== undefined) times.push([['withdrawn', 'at'], withdrawn.at])
    for (const [path, at] of times)
      if (Date.parse(at) > published + ROUNDED)
        this.at(
          source,
          path,
          `\`${at}\`, which is to come`,
          'a time that has come: readers are told of it now',
        )
    if (withdrawn && Date.parse(withdrawn.at) < Date.parse(article.published) && published === this.now)
      this.at(
        source,
        ['withdrawn', 'at'],
        `\`${withdrawn.at}\``,
        `a time not before published (${article.published})`,
      )
    const expires = image?.licenceExpires
    if (expires !== undefined && moment !== undefined && this.isPast(expires, moment))
      this.at(
        source,
        ['image', 'licenceExpires'],
        `\`${expires}\`, which is past`,
        'a licence that still holds',
      )
    this.references(article, moment, references)
  }

  /** A date is past when its day is over in the publication's time zone. */
  private isPast(dateOrMoment: string, now: number): boolean {
    return dateOrMoment.length === 10 ? dateOrMoment < this.day.format(now) : Date.parse(dateOrMoment) <= now
  }

  /** What a body refers to. `moment`: when its record is public (milliseconds), undefined for never. */
  references(record: ArticleFile | PageFile, moment: number | undefined, references: readonly Reference[]) {
    for (const { kind, target, line, field } of references) {
      const address = storyOf(pathOf(target).toLowerCase())
      if (kind === 'author')
        this.idAt(record.source.file, line, field, target, this.records.authors, 'author')
      else if (kind === 'embed') this.embed(record.source.file, line, field, target)
      else if (kind === 'story') this.story(record, moment, target, line, field)
      else if (this.byAddress.has(address)) this.story(record, moment, address, line, field)
      else this.path(record.source.file, line, field, target, moment)
    }
  }

  /** Readers' browsers load nothing from a host that publication.yaml doesn't list. */
  private embed(file: string, line: number, field: string, target: string) {
    const { host, protocol } = new URL(target)
    const { embeds } = this.records.publication
    if (!embeds.includes(host))
      this.tell(
        file,
        line,
        field,
        `the host \`${host}\``,
        'a host in `embeds` of content/publication.yaml',
        nearMiss(host, embeds),
      )
    else if (protocol !== 'https:')
      this.tell(file, line, field, `\`${target}\``, 'an address that starts with https:')
  }

  /** A path of this site leads somewhere at `moment` (milliseconds), or at any time. */
  private path(file: string, line: number, field: string, target: string, moment = Number.POSITIVE_INFINITY) {
    const asked = pathOf(target)
    // Files keep their case; every other address is in lower case.
    const path = this.there.has(asked) ? asked : asked.toLowerCase()
    const since = this.there.get(path)
    if (since !== undefined && since > moment)
      this.tell(
        file,
        line,
        field,
        `\`${target}\`, where nothing is until ${new Date(since).toISOString()}`,
        'an address that is there when this one is',
      )
    if (since !== undefined || this.byAddress.has(storyOf(path))) return
    const [first = '', second, ...rest] = path.split('/')
    const ids = {
      authors: this.records.authors,
      topics: this.records.topics,
      storylines: this.records.storylines,
    }
    if (first === 'authors' || first === 'topics' || first === 'storylines') {
      if (second !== undefined && !ids[first].has(second))
        return this.idAt(file, line, field, second, ids[first], first.slice(0, -1))
    } else if (second === undefined && !RESERVED_NAMES.has(first) && !/\.\w+$/.test(first)) {
      const names = new Set([...this.sections, ...this.records.pages.keys()])
      return this.idAt(file, line, field, first, names, 'page', '/')
    } else if (this.sections.has(first) && !['page', 'lite', 'feed.xml', 'feed.json'].includes(second ?? ''))
      return this.missingStory([first, second, ...rest].join('/'), file, line, field, '/')
    // A list is shorter while stories that it would have are broken.
    if (this.broken.size > 0) return
    const meant = nearMiss(path, this.there.keys())
    this.tell(
      file,
      line,
      field,
      `\`${target}\`, where nothing is`,
      'an address of this site',
      meant && `/${meant}`,
    )
  }

  /** A story that another leads to is there, is another, and is public while that one is. */
  private story(
    from: ArticleFile | PageFile,
    moment: number | undefined,
    address: string,
    line: number,
    field: string,
  ) {
    const { file } = from.source
    const target = this.byAddress.get(address)
    if (target === undefined) this.missingStory(address, file, line, field)
    else if (target === from)
      this.tell(file, line, field, `\`${address}\`, the story itself`, 'another story')
    else if (moment !== undefined && !isPublic(target, moment))
      this.tell(
        file,
        line,
        field,
        `\`${address}\`, which is ${state(target)}`,
        'a story that is public while this one is',
      )
  }

  private missingStory(address: string, file: string, line: number, field: string, slash = '') {
    if (this.broken.has(`articles/${address}`)) return
    const slug = address.split('/').at(-1)
    const meant =
      nearMiss(address, this.byAddress.keys()) ??
      [...this.byAddress.keys()].find((known) => known.split('/').at(-1) === slug)
    this.tell(
      file,
      line,
      field,
      `\`${slash}${address}\`, where no story is`,
      'the address of a story',
      meant && slash + meant,
    )
  }

  private id(source: Source, path: readonly PropertyKey[], id: string, ids: Ids, what: string) {
    if (!ids.has(id)) this.idAt(source.file, source.lineOf(path), path.join('.'), id, ids, what)
  }

  private idAt(file: string, line: number, field: string, id: string, ids: Ids, what: string, slash = '') {
    if (ids.has(id) || this.broken.has(`${what}s/${id}`)) return
    const meant = nearMiss(id, ids.keys())
    this.tell(
      file,
      line,
      field,
      `unknown ${what} \`${slash}${id}\``,
      what === 'section' ? 'an id in content/sections.yaml' : `the name of a file in content/${what}s`,
      meant && slash + meant,
    )
  }
}

function state({ withdrawn, draft, published }: Article): string {
  if (withdrawn !== undefined) return 'withdrawn'
  return draft ? 'a draft' : `embargoed until ${published}`
}

/** The path of a target as it is asked for, `World/x` for `/World/x/?a#b`. What can be none stays as it stands. */
function pathOf(target: string): string {
  const path = target.replace(/[?#].*$/, '')
  return pathSegments(path)?.join('/') ?? path
}
