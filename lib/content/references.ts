import type { LintResult } from '@/lib/mdx/lint'
import { fragmentProblem } from '@/lib/mdx/lint/structure'
import { createCatalog } from '@/lib/site/catalog'
import { urlsSince } from '@/lib/site/create-url-table'
import { RESERVED_NAMES } from '@/lib/site/routes'
import { pathOf, storyOf } from '@/lib/site/url-path'
import { type Finding, nearMiss, type Place, type Problem, type Severity } from './finding'
import { isPublic } from './publishing-state'
import type { Article, ArticleFile, PageFile, RecordFiles } from './schema'

/** What the linter found in the bodies, by story or page. */
export type Linted = Pick<
  ReadonlyMap<ArticleFile | PageFile, Pick<LintResult, 'references' | 'fragments'>>,
  'get'
>
type Names = { has(name: string): boolean; keys(): Iterable<string>; size: number }

/** Maximum number of comparisons in one check: without it, time would grow with the square of the number of errors. */
const COMPARISONS = 2_000_000

/**
 * Checks whether the target of each reference exists, and collects the problems. References to files that have
 * errors themselves aren't reported.
 */
export class References {
  readonly findings: Finding[] = []
  readonly byAddress: ReadonlyMap<string, ArticleFile>
  readonly sections: ReadonlySet<string>
  /** URLs that exist or will exist, without leading slashes; without the light editions and texts of stories. */
  readonly urls: readonly string[]
  /** The time from which each of these URLs, and each file of public/, exists (milliseconds). */
  private readonly there: ReadonlyMap<string, number>
  /** Paths below content/ without their ending: `authors/asha-rao`. */
  private readonly broken: ReadonlySet<string>
  /** URLs that would exist if no story were withdrawn; set when they are needed first. */
  private withWithdrawn?: ReadonlyMap<string, number>
  private readonly addressesBySlug: ReadonlyMap<string, string>
  private comparisons = COMPARISONS

  /** `now` in milliseconds since the epoch. */
  constructor(
    readonly records: RecordFiles,
    private readonly linted: Linted,
    readonly now: number,
    publicFiles: readonly string[],
    brokenFiles: Iterable<string>,
  ) {
    const { articles } = records
    const since = urlsSince(createCatalog(records, Number.POSITIVE_INFINITY))
    // A record without a public story has no page. A link to it isn't an error: a takedown must not be blocked by it.
    for (const folder of ['authors', 'topics', 'storylines'] as const)
      for (const id of records[folder].keys())
        if (!since.has(`${folder}/${id}`)) since.set(`${folder}/${id}`, 0)
    this.urls = [...since.keys(), ...publicFiles]
    for (const file of publicFiles) since.set(file.normalize(), 0)
    this.there = since
    // A draft may have the address of a published story by mistake: references mean the published story.
    const draftsFirst = [...articles.filter(({ draft }) => draft), ...articles.filter(({ draft }) => !draft)]
    this.byAddress = new Map(draftsFirst.map((article) => [article.address, article]))
    this.sections = new Set(records.sections.map(({ id }) => id))
    this.broken = new Set(Array.from(brokenFiles, (file) => file.replace(/^content\/|\.\w+$/g, '')))
    this.addressesBySlug = new Map(Array.from(this.byAddress.keys(), (address) => [slugOf(address), address]))
  }

  /** Whether a file has errors of its own: `authors/asha-rao`, `sections`. */
  isBroken(name: string): boolean {
    return this.broken.has(name)
  }

  report(place: Place, problem: Problem) {
    this.findings.push({ ...place, ...problem })
  }

  /** Reports a problem that doesn't stop a build. */
  warn(place: Place, problem: Problem) {
    this.report(place, { severity: 'warning', ...problem })
  }

  /** `nearMiss`, until a budget of comparisons is used up. */
  nearMiss(name: string, known: Names): string | undefined {
    if (this.comparisons < known.size) return undefined
    this.comparisons -= known.size
    return nearMiss(name, known.keys())
  }

  /** Checks that an id is the id of an author, a topic, a storyline, a page or a section. */
  id(place: Place, id: string, names: Names, what: string, slash = '') {
    if (names.has(id) || this.isBroken(`${what}s/${id}`)) return
    if (what === 'section' && this.isBroken('sections')) return
    const meant = this.nearMiss(id, names)
    this.report(place, {
      found: `unknown ${what} \`${slash}${id}\``,
      expected:
        what === 'section' ? 'an id in content/sections.yaml' : `the name of a file in content/${what}s`,
      suggestion: meant && slash + meant,
    })
  }

  /** Checks the references of a body. `moment`: when its record becomes public (milliseconds); undefined for never. */
  body(record: ArticleFile | PageFile, moment: number | undefined) {
    for (const { kind, target, line, field } of this.linted.get(record)?.references ?? []) {
      const place = { path: record.source.file, line, field }
      const address = storyOf(pathOf(target).toLowerCase())
      if (kind === 'author') this.id(place, target, this.records.authors, 'author')
      else if (kind === 'embed') this.embed(place, target)
      else if (kind === 'story') this.story(place, record, moment, target.normalize())
      else if (this.byAddress.has(address)) this.story(place, record, moment, address)
      else this.path(place, target, moment)
      if (kind === 'path' && target.includes('#')) this.fragment(place, target, this.byAddress.get(address))
    }
  }

  /** Warns of a link to a heading that another story or page doesn't have: browsers show the top of the page. */
  private fragment(place: Place, target: string, story: ArticleFile | undefined) {
    const record = story ?? this.records.pages.get(pathOf(target).toLowerCase())
    const fragments = record && this.linted.get(record)?.fragments
    if (fragments === undefined || story?.withdrawn !== undefined) return
    const problem = fragmentProblem(target, fragments, record?.source.file ?? '')
    if (problem !== undefined) this.warn(place, problem)
  }

  /** Checks a reference to a story: the target exists, is another story, and is public when the referring story is. */
  story(place: Place, from: ArticleFile | PageFile, moment: number | undefined, address: string) {
    const target = this.byAddress.get(address)
    if (target === undefined) this.missingStory(place, address)
    else if (target === from)
      this.report(place, { found: `\`${address}\`, the story itself`, expected: 'another story' })
    else if (moment !== undefined && !isPublic(target, moment))
      this.report(place, {
        severity: severityFor(target),
        found: `\`${address}\`, which is ${stateOf(target)}`,
        expected: 'a story that is public while this one is',
      })
  }

  missingStory(place: Place, address: string, slash = '') {
    if (this.isBroken(`articles/${address}`)) return
    const meant = this.nearMiss(address, this.byAddress) ?? this.addressesBySlug.get(slugOf(address))
    this.report(place, {
      found: `\`${slash}${address}\`, which is not a story`,
      expected: 'the address of a story',
      suggestion: meant && slash + meant,
    })
  }

  /** Checks that a path of this site exists at `moment` (milliseconds), or at any time. */
  path(place: Place, target: string, moment = Number.POSITIVE_INFINITY) {
    const requested = pathOf(target)
    // Files keep their case; every other URL is in lower case.
    const path = this.there.has(requested) ? requested : requested.toLowerCase()
    const since = this.there.get(path)
    if (since !== undefined && since > moment)
      this.report(place, {
        found: `\`${target}\`, which doesn’t exist until ${new Date(since).toISOString()}`,
        expected: 'a path that exists when this one does',
      })
    if (since !== undefined || this.byAddress.has(storyOf(path))) return
    if (this.hadWithdrawn(path))
      this.warn(place, {
        found: `\`${target}\`, which had only withdrawn stories`,
        expected: 'a path of this site',
      })
    else this.missingPath(place, target, path)
  }

  /** Whether a path has no page any more because all stories of its list were withdrawn. */
  private hadWithdrawn(path: string): boolean {
    const { articles } = this.records
    if (!articles.some(({ withdrawn }) => withdrawn !== undefined)) return false
    const all = articles.map(({ withdrawn, ...article }) => article)
    this.withWithdrawn ??= urlsSince(
      createCatalog({ ...this.records, articles: all }, Number.POSITIVE_INFINITY),
    )
    return this.withWithdrawn.has(path)
  }

  /** Reports an embed from a host that publication.yaml doesn't list: the Content-Security-Policy would block it. */
  private embed(place: Place, target: string) {
    const { host, protocol } = new URL(target)
    const embeds = new Set(this.records.publication.embeds)
    if (!embeds.has(host))
      this.report(place, {
        found: `the host \`${host}\``,
        expected: 'a host in `embeds` of content/publication.yaml',
        suggestion: this.nearMiss(host, embeds),
      })
    else if (protocol !== 'https:')
      this.report(place, { found: `\`${target}\``, expected: 'a URL that starts with https:' })
  }

  private missingPath(place: Place, target: string, path: string) {
    const { authors, topics, storylines, pages } = this.records
    const folders = { authors, topics, storylines }
    const [first = '', second] = path.split('/')
    if (first === 'authors' || first === 'topics' || first === 'storylines') {
      if (second !== undefined && !folders[first].has(second))
        return this.id(place, second, folders[first], first.slice(0, -1))
    } else if (second === undefined && !RESERVED_NAMES.has(first) && !/\.\w+$/.test(first)) {
      return this.id(place, first, new Set([...this.sections, ...pages.keys()]), 'page', '/')
    } else if (this.sections.has(first) && !['page', 'lite', 'feed.xml', 'feed.json'].includes(second ?? ''))
      return this.missingStory(place, path, '/')
    // A list may lack a page only because stories with errors are missing from it.
    if (this.broken.size > 0) return
    const meant = this.nearMiss(path, this.there)
    this.report(place, {
      found: `\`${target}\`, which doesn’t exist`,
      expected: 'a path of this site',
      suggestion: meant && `/${meant}`,
    })
  }
}

/** The state of a story that isn't public, for messages. */
export function stateOf({ withdrawn, draft, published }: Article): string {
  if (withdrawn !== undefined) return 'withdrawn'
  return draft ? 'a draft' : `embargoed until ${published}`
}

/** References to a withdrawn story are warnings: they must not delay a withdrawal. */
export function severityFor({ withdrawn }: Article): Severity | undefined {
  return withdrawn === undefined ? undefined : 'warning'
}

function slugOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}
