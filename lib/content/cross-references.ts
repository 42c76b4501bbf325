import type { Reference } from '@/lib/mdx/lint'
import { isPublic } from './catalog'
import type { Article, FrontBlock, Records, Source } from './schema'
import { nearMiss, type Violation } from './violation'

/** First steps of addresses that the site itself uses: no section and no standing page can have them. */
export const RESERVED_NAMES: readonly string[] = [
  'api',
  'archive',
  'authors',
  'fonts',
  'images',
  'latest',
  'media',
  'page',
  'storylines',
  'topics',
]

/**
 * Checks everything that takes two files to see: ids, addresses, publishing state. `referencesOf` gives what a
 * body refers to; `now` in milliseconds.
 */
export function checkCrossReferences(
  records: Records,
  referencesOf: (article: Article) => readonly Reference[],
  now: number,
): Violation[] {
  const check = new CrossReferences(records, now)
  check.names()
  check.front()
  check.redirects()
  for (const article of records.articles) check.article(article, referencesOf(article))
  return check.violations
}

class CrossReferences {
  readonly violations: Violation[] = []
  private readonly byAddress = new Map<string, Article>()
  private readonly sections: ReadonlySet<string>

  constructor(
    private readonly records: Records,
    private readonly now: number,
  ) {
    this.sections = new Set(records.sections.map(({ id }) => id))
    for (const article of records.articles) {
      const twin = this.byAddress.get(article.address.toLowerCase())
      if (twin === undefined) this.byAddress.set(article.address.toLowerCase(), article)
      else
        this.violations.push({
          path: article.source.file,
          line: 1,
          field: 'address',
          found: `\`${article.address}\`, which ${twin.source.file} has already`,
          expected: 'one story an address, upper and lower case being the same',
        })
    }
  }

  private at(source: Source, path: readonly PropertyKey[], found: string, expected: string, suggestion?: string) {
    this.violations.push({
      path: source.file,
      line: source.lineOf(path),
      field: path.join('.'),
      found,
      expected,
      ...(suggestion !== undefined && { suggestion }),
    })
  }

  private known(source: Source, path: readonly PropertyKey[], id: string, ids: Iterable<string>, what: string) {
    const names = [...ids]
    if (!names.includes(id)) this.at(source, path, `unknown ${what} \`${id}\``, `an id in ${what}s`, nearMiss(id, names))
  }

  /** Sections and standing pages share the first step of an address with the site's own routes. */
  names() {
    const { sections, pages, publication, sources } = this.records
    const seen = new Set<string>()
    sections.forEach(({ id }, index) => {
      const path = ['sections', index, 'id']
      if (RESERVED_NAMES.includes(id))
        this.at(sources.sections, path, `\`${id}\``, 'a name that no route of the site has')
      if (seen.has(id)) this.at(sources.sections, path, `\`${id}\` twice`, 'each section once')
      seen.add(id)
    })
    for (const page of pages.values())
      if (RESERVED_NAMES.includes(page.id) || this.sections.has(page.id))
        this.at(page.source, [], `a page named \`${page.id}\``, 'a name that no section and no route of the site has')
    publication.pages.forEach((id, index) => {
      this.known(sources.publication, ['pages', index], id, pages.keys(), 'page')
    })
  }

  front() {
    const { front, topics, sources } = this.records
    front.forEach((block: FrontBlock, index) => {
      const path = ['blocks', index]
      if (block.block === 'section')
        this.known(sources.front, [...path, 'section'], block.section, this.sections, 'section')
      if (block.block === 'topic') this.known(sources.front, [...path, 'topic'], block.topic, topics.keys(), 'topic')
      if (!('stories' in block)) return
      block.stories.forEach((address, at) => {
        const target = this.byAddress.get(address)
        const place = [...path, 'stories', at]
        if (target === undefined)
          this.at(sources.front, place, `no story at \`${address}\``, 'a story', this.nearAddress(address))
        // An embargoed pick is a plan: it is skipped until its time has come.
        else if (target.draft || target.withdrawn !== undefined)
          this.at(sources.front, place, `\`${address}\`, ${this.state(target)}`, 'a public story')
      })
    })
  }

  redirects() {
    const { redirects, articles, sources } = this.records
    const rules = [
      ...redirects.map(({ from, to }, index) => ({ from, to, source: sources.redirects, path: ['redirects', index] })),
      ...articles.flatMap(({ redirectFrom, address, source }) =>
        redirectFrom.map((from, index) => ({ from, to: `/${address}`, source, path: ['redirectFrom', index] })),
      ),
    ]
    const targets = new Map<string, string>()
    for (const rule of rules) {
      if (targets.has(rule.from))
        this.at(rule.source, rule.path, `\`${rule.from}\` twice`, 'one target an address')
      targets.set(rule.from, rule.to)
      if (this.byAddress.has(rule.from.slice(1)))
        this.at(rule.source, rule.path, `\`${rule.from}\`, where a story stands`, 'an address that is free')
    }
    for (const rule of rules) {
      if (rule.to === rule.from) this.at(rule.source, rule.path, `\`${rule.from}\` to itself`, 'another address')
      else if (targets.has(rule.to))
        this.at(rule.source, rule.path, `\`${rule.to}\`, which is redirected itself`, 'the final address')
    }
  }

  article(article: Article, references: readonly Reference[]) {
    const { source, section } = article
    const { authors, topics, storylines } = this.records
    if (!this.sections.has(section))
      this.violations.push({
        path: source.file,
        line: 1,
        field: 'section',
        found: `unknown section \`${section}\` (the first folder)`,
        expected: 'an id in content/sections.yaml',
        ...suggest(nearMiss(section, this.sections)),
      })
    if (article.address.split('/')[1] === 'page')
      this.violations.push({
        path: source.file,
        line: 1,
        field: 'address',
        found: `\`${article.address}\``,
        expected: 'another name than `page`, which the pages of a section have',
      })
    article.authors?.forEach((id, index) => {
      this.known(source, ['authors', index], id, authors.keys(), 'author')
    })
    article.topics.forEach((id, index) => {
      this.known(source, ['topics', index], id, topics.keys(), 'topic')
    })
    if (article.storyline !== undefined)
      this.known(source, ['storyline'], article.storyline, storylines.keys(), 'storyline')
    article.related.forEach((address, index) => {
      this.target(article, address, source.lineOf(['related', index]), `related.${index}`)
    })
    const expires = article.image?.licenceExpires
    if (expires !== undefined && Date.parse(expires) <= this.now && isPublic(article, this.now))
      this.at(source, ['image', 'licenceExpires'], `\`${expires}\`, which is past`, 'a licence that still holds')
    for (const reference of references) this.reference(article, reference)
  }

  private reference(article: Article, { kind, target, line, field }: Reference) {
    if (kind === 'story') return this.target(article, target, line, field)
    const path = article.source.file
    if (kind === 'author') {
      const ids = [...this.records.authors.keys()]
      if (!ids.includes(target))
        this.violations.push({
          path,
          line,
          field,
          found: `unknown author \`${target}\``,
          expected: 'an id in authors',
          ...suggest(nearMiss(target, ids)),
        })
      return
    }
    const [, first = '', second] = (target.split(/[?#]/)[0] ?? '').split('/')
    if (first === '' || RESERVED_NAMES.includes(first)) return
    if (this.sections.has(first) && second !== undefined && second !== 'page')
      return this.target(article, target.slice(1).replace(/[?#].*$/, ''), line, field)
    const names = [...this.sections, ...this.records.pages.keys()]
    if (!names.includes(first))
      this.violations.push({
        path,
        line,
        field,
        found: `no page at \`${target}\``,
        expected: 'an address of this site',
        ...suggest(nearMiss(first, names)),
      })
  }

  /** A story that another leads to must be there, be another, and be public while that one is. */
  private target(article: Article, address: string, line: number, field: string) {
    const target = this.byAddress.get(address)
    const wrong = (found: string, expected: string, suggestion?: string) => {
      this.violations.push({ path: article.source.file, line, field, found, expected, ...suggest(suggestion) })
    }
    if (target === undefined) wrong(`no story at \`${address}\``, 'the address of a story', this.nearAddress(address))
    else if (target === article) wrong(`\`${address}\`, the story itself`, 'another story')
    else if (isPublic(article, this.now) && !isPublic(target, this.now))
      wrong(`\`${address}\`, ${this.state(target)}`, 'a story that is public while this one is')
  }

  private nearAddress(address: string): string | undefined {
    const whole = nearMiss(address, this.byAddress.keys())
    if (whole !== undefined) return whole
    const slug = address.split('/').at(-1)
    return [...this.byAddress.keys()].find((known) => known.split('/').at(-1) === slug)
  }

  private state(article: Article): string {
    if (article.withdrawn !== undefined) return 'which is withdrawn'
    return article.draft ? 'which is a draft' : `which is embargoed until ${article.published}`
  }
}

function suggest(suggestion: string | undefined): { suggestion?: string } {
  return suggestion === undefined ? {} : { suggestion }
}
