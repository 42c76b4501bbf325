import { INTERNAL_PREFIXES } from '@/lib/site/routes'
import { pathKey } from '@/lib/site/url-path'
import type { RecordFiles, Source } from './schema'
import { nearMiss, type Violation } from './violation'

type Rule = { from: string; to: string; key: string; below: boolean; source: Source; path: PropertyKey[] }

/**
 * Holds redirects (`redirects.yaml`, then the stories' `redirectFrom`) against each other and against what stands at
 * their addresses: each former address leads to one place in one step, and hides nothing. `standing` is what has or will
 * have an address; whether a page is at a target is left to `checkTarget`.
 */
export function checkRedirects(
  records: RecordFiles,
  standing: Iterable<string>,
  checkTarget: (source: Source, path: readonly PropertyKey[], target: string) => void,
): Violation[] {
  const check = new RedirectRules(records, standing)
  records.redirects.forEach(({ from, to }, index) => {
    check.add(from, to, records.sources.redirects, ['redirects', index, 'from'])
  })
  for (const { redirectFrom, address, source } of records.articles)
    redirectFrom.forEach((from, index) => {
      check.add(from, `/${address}`, source, ['redirectFrom', index])
    })
  records.redirects.forEach(({ to }, index) => {
    const path = ['redirects', index, 'to']
    if (check.isFinal(index, path)) checkTarget(records.sources.redirects, path, to)
  })
  return check.violations
}

class RedirectRules {
  readonly violations: Violation[] = []
  private readonly added: (Rule | undefined)[] = []
  private readonly exact = new Map<string, Rule>()
  private readonly prefixes = new Map<string, Rule>()
  /** Everything that has or will have an address, drafts too, which are to become public under theirs. */
  private readonly standing: ReadonlySet<string>
  /** For each path that something stands below, one such address. */
  private readonly above = new Map<string, string>()

  /** What stories that nobody sees are, by address. */
  private readonly hidden = new Map<string, string>()

  constructor(records: RecordFiles, standing: Iterable<string>) {
    this.standing = new Set([...standing, ...records.articles.map(({ address }) => address)])
    for (const { address, draft, withdrawn } of records.articles)
      if (draft || withdrawn !== undefined)
        this.hidden.set(address, withdrawn === undefined ? 'a draft' : 'withdrawn')
    for (const address of this.standing)
      for (const path of pathsAbove(address)) if (!this.above.has(path)) this.above.set(path, address)
  }

  /** Takes in a rule, unless its address isn't free. */
  add(from: string, to: string, source: Source, path: PropertyKey[]) {
    const below = from.endsWith('/*')
    const key = pathKey(below ? from.slice(0, -2) : from)
    const rule = { from, to, key: key ?? '', below, source, path }
    const rules = below ? this.prefixes : this.exact
    const known = rules.get(rule.key)
    const hidden = below ? this.above.get(rule.key) : undefined
    if (key === undefined || INTERNAL_PREFIXES.has(key.split('/')[0] ?? ''))
      this.tell(rule, path, `\`${from}\``, 'an address that a page could have')
    else if (known !== undefined)
      this.tell(
        rule,
        path,
        `\`${from}\`, which leads to \`${known.to}\` already`,
        'one target for an address',
      )
    else if (this.standing.has(key))
      this.tell(rule, path, `\`${from}\`, where a page stands`, 'an address that is free')
    else if (hidden !== undefined)
      this.tell(rule, path, `\`${from}\`, below which \`/${hidden}\` stands`, 'a path with nothing below it')
    else rules.set(key, rule)
    this.added.push(rules.get(rule.key) === rule ? rule : undefined)
  }

  /** Tells of a target that leads on or back, or where readers find nothing; whether none of this is so. */
  isFinal(index: number, path: PropertyKey[]): boolean {
    const rule = this.added[index]
    if (rule === undefined) return false
    const { to } = rule
    const carries = to.endsWith('/*')
    const key = targetKey(rule)
    if (key === undefined) return this.tell(rule, path, `\`${to}\``, 'an address that a page could have')
    if (key === rule.key && !rule.below)
      return this.tell(rule, path, `\`${to}\`, the address itself`, 'another address')
    const next = this.ruleAt(key)
    if (next !== undefined && this.leadsTo(next, rule))
      return this.tell(rule, path, `\`${to}\`, which leads back here`, 'an address that readers can stay at')
    if (next !== undefined && !(carries && !next.below))
      return this.tell(rule, path, `\`${to}\`, which leads on to \`${next.to}\``, 'the address where it ends')
    const state = this.hidden.get(key)
    if (state !== undefined)
      return this.tell(rule, path, `\`${to}\`, which is ${state}`, 'a story that readers may see')
    if (!carries) return true
    if (this.above.has(key) || this.standing.has(key)) return false
    const meant = nearMiss(key, this.above.keys())
    return this.tell(
      rule,
      path,
      `\`${to}\`, below which nothing stands`,
      'a path with pages below it',
      meant && `/${meant}/*`,
    )
  }

  /** The rule that a path falls under: its own, else the longest prefix. */
  private ruleAt(key: string): Rule | undefined {
    const over = [key, ...pathsAbove(key)].find((path) => this.prefixes.has(path))
    return this.exact.get(key) ?? (over === undefined ? undefined : this.prefixes.get(over))
  }

  private leadsTo(from: Rule, end: Rule): boolean {
    const seen = new Set<Rule>()
    for (let rule: Rule | undefined = from; rule !== undefined && !seen.has(rule); ) {
      if (rule === end) return true
      seen.add(rule)
      rule = this.ruleAt(targetKey(rule) ?? '')
    }
    return false
  }

  private tell(
    { source }: Rule,
    path: PropertyKey[],
    found: string,
    expected: string,
    suggestion?: string,
  ): false {
    this.violations.push({
      path: source.file,
      line: source.lineOf(path),
      field: path.join('.'),
      found,
      expected,
      ...(suggestion !== undefined && { suggestion }),
    })
    return false
  }
}

function targetKey({ to }: Rule): string | undefined {
  return pathKey(to.replace(/[?#].*$|\/\*$/, ''))
}

/** `a/b`, `a` for `a/b/c`: longest first. */
function pathsAbove(path: string): string[] {
  const above: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    above.push(path.slice(0, end))
  return above
}
