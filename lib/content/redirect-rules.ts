import { INTERNAL_PREFIXES } from '@/lib/site/routes'
import { pathKey, storyOf } from '@/lib/site/url-path'
import type { NearMisses } from './near-misses'
import type { RecordFiles, Source } from './schema'
import type { Severity, Violation } from './violation'

/** Maximum number of rules that are followed to find a loop. */
const MAX_HOPS = 20

type Rule = { from: string; to: string; key: string; below: boolean; source: Source; path: PropertyKey[] }

/**
 * Checks redirects (`redirects.yaml`, then the stories' `redirectFrom`) against each other and against the pages at
 * their addresses: each former address has one target, which redirects no further, and hides no page. `standing` contains all
 * addresses that are or will be in use. `checkTarget` reports a target without a page. A draft's own redirects are checked last
 * and never count against another file.
 */
export function checkRedirects(
  records: RecordFiles,
  standing: Iterable<string>,
  nearMisses: NearMisses,
  checkTarget: (source: Source, path: readonly PropertyKey[], target: string) => void,
): Violation[] {
  const check = new RedirectRules(records, standing, nearMisses)
  const { redirects, articles, sources } = records
  const addFormer = (isDraft: boolean) => {
    for (const { redirectFrom, address, source, draft } of articles)
      if (draft === isDraft)
        redirectFrom.forEach((from, index) => {
          check.add(from, `/${address}`, source, ['redirectFrom', index])
        })
  }
  redirects.forEach(({ from, to }, index) => {
    check.add(from, to, sources.redirects, ['redirects', index, 'from'])
  })
  addFormer(false)
  redirects.forEach(({ to }, index) => {
    const path = ['redirects', index, 'to']
    if (check.isFinal(index, path)) checkTarget(sources.redirects, path, to)
  })
  addFormer(true)
  return check.violations
}

class RedirectRules {
  readonly violations: Violation[] = []
  private readonly added: (Rule | undefined)[] = []
  private readonly exact = new Map<string, Rule>()
  private readonly prefixes = new Map<string, Rule>()
  private readonly standing: ReadonlySet<string>
  /** For each path with addresses below it, one such address. */
  private readonly above: ReadonlyMap<string, string>
  /** Addresses of stories; each also has a light edition and a text. */
  private readonly stories: ReadonlySet<string>
  private readonly drafts: ReadonlySet<string>
  private readonly draftsAbove: ReadonlyMap<string, string>
  private readonly withdrawn: ReadonlySet<string>

  constructor(
    { articles }: RecordFiles,
    standing: Iterable<string>,
    private readonly nearMisses: NearMisses,
  ) {
    const addresses = (isDraft: boolean) =>
      articles.filter(({ draft }) => draft === isDraft).map(({ address }) => address)
    this.stories = new Set(addresses(false))
    this.standing = new Set([...standing, ...this.stories])
    this.above = addressesAbove(this.standing)
    this.drafts = new Set(addresses(true).filter((address) => !this.standing.has(address)))
    this.draftsAbove = addressesAbove(this.drafts)
    this.withdrawn = new Set(
      articles
        .filter(({ draft, withdrawn }) => !draft && withdrawn !== undefined)
        .map(({ address }) => address),
    )
  }

  /** Adds a rule, unless its address is in use. */
  add(from: string, to: string, source: Source, path: PropertyKey[]) {
    const below = from.endsWith('/*')
    const key = pathKey(below ? from.slice(0, -2) : from)
    const rule = { from, to, key: key ?? '', below, source, path }
    const rules = below ? this.prefixes : this.exact
    const known = rules.get(rule.key)
    const hidden = below ? this.above.get(rule.key) : undefined
    const draft = this.drafts.has(rule.key) ? rule.key : below ? this.draftsAbove.get(rule.key) : undefined
    if (!key || from.includes('//') || INTERNAL_PREFIXES.has(key.split('/')[0] ?? ''))
      this.report(rule, path, `\`${from}\``, 'an address that a page could have')
    else if (known !== undefined)
      this.report(
        rule,
        path,
        `\`${from}\`, which leads to \`${known.to}\` already`,
        'one target for an address',
      )
    else if (this.standing.has(key) || this.stories.has(storyOf(key)))
      this.report(rule, path, `\`${from}\`, where a page is`, 'an address that is free')
    else if (hidden !== undefined)
      this.report(rule, path, `\`${from}\`, below which \`/${hidden}\` is`, 'a path with nothing below it')
    else {
      if (draft !== undefined)
        this.report(
          rule,
          path,
          `\`${from}\`, which hides the draft \`/${draft}\``,
          'another address for the draft',
          {
            severity: 'note',
          },
        )
      rules.set(key, rule)
    }
    this.added.push(rules.get(rule.key) === rule ? rule : undefined)
  }

  /** Whether the target of a rule is a page; reports a target that redirects further or back, or that doesn't exist. */
  isFinal(index: number, path: PropertyKey[]): boolean {
    const rule = this.added[index]
    if (rule === undefined) return false
    const { to } = rule
    const keepsRest = to.endsWith('/*')
    const key = targetKey(rule)
    if (key === undefined) return this.report(rule, path, `\`${to}\``, 'an address that a page could have')
    if (key === rule.key && (keepsRest || !rule.below))
      return this.report(rule, path, `\`${to}\`, the address itself`, 'another address')
    const next = this.ruleAt(key)
    if (next !== undefined && this.leadsTo(next, rule))
      return this.report(
        rule,
        path,
        `\`${to}\`, which redirects back here`,
        'an address that doesn’t redirect back',
      )
    if (next !== undefined && !(keepsRest && !next.below))
      return this.report(rule, path, `\`${to}\`, which redirects on to \`${next.to}\``, 'the final address')
    if (this.withdrawn.has(key))
      return this.report(rule, path, `\`${to}\`, which is withdrawn`, 'a story that readers can see', {
        severity: 'warning',
      })
    if (this.drafts.has(key))
      return this.report(rule, path, `\`${to}\`, which is a draft`, 'a story that readers can see')
    if (!keepsRest) return true
    if (key === '' || this.above.has(key)) return false
    const meant = this.nearMisses.of(key, this.above)
    return this.report(rule, path, `\`${to}\`, below which nothing is`, 'a path with pages below it', {
      ...(meant !== undefined && { suggestion: `/${meant}/*` }),
    })
  }

  /** The rule that a path falls under: its own, else the longest prefix. */
  private ruleAt(key: string): Rule | undefined {
    const over = [key, ...pathsAbove(key)].find((path) => this.prefixes.has(path))
    return this.exact.get(key) ?? (over === undefined ? undefined : this.prefixes.get(over))
  }

  private leadsTo(from: Rule, end: Rule): boolean {
    const seen = new Set<Rule>()
    for (let rule: Rule | undefined = from; rule !== undefined && !seen.has(rule) && seen.size < MAX_HOPS; ) {
      if (rule === end) return true
      seen.add(rule)
      rule = this.ruleAt(targetKey(rule) ?? '')
    }
    return false
  }

  private report(
    { source }: Rule,
    path: PropertyKey[],
    found: string,
    expected: string,
    more: { severity?: Severity; suggestion?: string } = {},
  ): false {
    const line = source.lineOf(path)
    this.violations.push({ path: source.file, line, field: path.join('.'), found, expected, ...more })
    return false
  }
}

function targetKey({ to }: Rule): string | undefined {
  return pathKey(to.replace(/[?#].*$|\/\*$/, ''))
}

/** For each path that an address is below, the first such address. */
function addressesAbove(addresses: Iterable<string>): Map<string, string> {
  const above = new Map<string, string>()
  for (const address of addresses)
    for (const path of pathsAbove(address)) if (!above.has(path)) above.set(path, address)
  return above
}

/** `a/b`, `a` for `a/b/c`: longest first. */
function pathsAbove(path: string): string[] {
  const above: string[] = []
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1))
    above.push(path.slice(0, end))
  return above
}
