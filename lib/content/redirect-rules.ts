import { INTERNAL_PREFIXES } from '@/lib/site/routes'
import { pathKey, storyOf } from '@/lib/site/url-path'
import { type Problem, placeOf } from './finding'
import type { References } from './references'
import type { Source } from './schema'

/** Maximum number of rules that are followed to find a loop. */
const MAX_HOPS = 20

/**
 * `key` is the former path in the form in which it is looked up, without `/*`; '' for a path that can't be requested.
 */
type Rule = { from: string; to: string; key: string; isPrefix: boolean; source: Source; path: PropertyKey[] }

/**
 * Checks redirects (`redirects.yaml`, then the stories' `redirectFrom`) against each other and against the pages at
 * their addresses: a former address has one target, the target redirects no further, and no rule hides a page. The
 * redirects of drafts are checked last, so that a conflict is reported in the draft and never in another file.
 */
export function checkRedirects(references: References) {
  const { redirects, articles, sources } = references.records
  const rules = new RedirectRules(references)
  const written = redirects.map(({ from, to }, index) =>
    ruleOf(from, to, sources.redirects, ['redirects', index]),
  )
  const former = (isDraft: boolean) =>
    articles
      .filter(({ draft }) => draft === isDraft)
      .flatMap(({ redirectFrom, address, source }) =>
        redirectFrom.map((from, index) => ruleOf(from, `/${address}`, source, ['redirectFrom', index])),
      )
  for (const rule of written) rules.add(rule, [...rule.path, 'from'])
  for (const rule of former(false)) rules.add(rule, rule.path)
  for (const rule of written) rules.checkTarget(rule)
  for (const rule of former(true)) rules.add(rule, rule.path)
}

function ruleOf(from: string, to: string, source: Source, path: PropertyKey[]): Rule {
  const isPrefix = from.endsWith('/*')
  const key = from.includes('//') ? '' : (pathKey(isPrefix ? from.slice(0, -2) : from) ?? '')
  return { from, to, key: INTERNAL_PREFIXES.has(key.split('/')[0] ?? '') ? '' : key, isPrefix, source, path }
}

class RedirectRules {
  private readonly exact = new Map<string, Rule>()
  private readonly prefixes = new Map<string, Rule>()
  /** URLs that are or will be in use, and the addresses of stories that are no drafts. */
  private readonly used: ReadonlySet<string>
  /** Each path that has addresses below it, with one of these addresses. */
  private readonly above: ReadonlyMap<string, string>
  private readonly drafts: ReadonlySet<string>
  private readonly draftsAbove: ReadonlyMap<string, string>

  constructor(private readonly references: References) {
    const { records, urls } = references
    const addresses = (isDraft: boolean) =>
      records.articles.filter(({ draft }) => draft === isDraft).map(({ address }) => address)
    this.used = new Set([...urls, ...addresses(false)])
    this.above = addressesAbove(this.used)
    this.drafts = new Set(addresses(true).filter((address) => !this.used.has(address)))
    this.draftsAbove = addressesAbove(this.drafts)
  }

  /** Adds a rule, unless its address is in use. */
  add(rule: Rule, path: PropertyKey[]) {
    const problem = this.formerProblem(rule)
    if (problem !== undefined) this.references.report(placeOf(rule.source, path), problem)
    if (problem === undefined || problem.severity === 'note') this.tableOf(rule).set(rule.key, rule)
  }

  /** Reports a target that redirects further or back, or that doesn't exist. */
  checkTarget(rule: Rule) {
    if (this.tableOf(rule).get(rule.key) !== rule) return
    const place = placeOf(rule.source, [...rule.path, 'to'])
    const problem = this.targetProblem(rule)
    if (problem !== undefined) this.references.report(place, problem)
    else if (!rule.to.endsWith('/*')) this.references.path(place, rule.to)
  }

  private formerProblem(rule: Rule): Problem | undefined {
    const { from, key, isPrefix } = rule
    const known = this.tableOf(rule).get(key)
    const hidden = isPrefix ? this.above.get(key) : undefined
    const draft = this.drafts.has(key) ? key : isPrefix ? this.draftsAbove.get(key) : undefined
    if (key === '') return { found: `\`${from}\``, expected: 'a valid path that the site doesn’t use itself' }
    if (known !== undefined)
      return {
        found: `\`${from}\`, which redirects to \`${known.to}\` already`,
        expected: 'one target for a path',
      }
    // Each story also has a light edition and a text.
    if (this.used.has(key) || this.isStory(storyOf(key)))
      return { found: `\`${from}\`, the URL of a page`, expected: 'a path that no page has' }
    if (hidden !== undefined)
      return {
        found: `\`${from}\`, which would hide \`/${hidden}\``,
        expected: 'a path that no page is below',
      }
    if (draft !== undefined)
      return {
        severity: 'note',
        found: `\`${from}\`, which hides the draft \`/${draft}\``,
        expected: 'another path for the draft',
      }
    return undefined
  }

  private targetProblem(rule: Rule): Problem | undefined {
    const { to } = rule
    const keepsRest = to.endsWith('/*')
    const key = targetKey(rule)
    if (key === undefined)
      return { found: `\`${to}\``, expected: 'a valid path that the site doesn’t use itself' }
    if (key === rule.key && (keepsRest || !rule.isPrefix))
      return { found: `\`${to}\`, the path itself`, expected: 'another path' }
    const next = this.ruleAt(key)
    if (next !== undefined && this.leadsTo(next, rule))
      return {
        found: `\`${to}\`, which redirects back here`,
        expected: 'a path that doesn’t redirect back',
      }
    if (next !== undefined && !(keepsRest && !next.isPrefix))
      return { found: `\`${to}\`, which itself redirects to \`${next.to}\``, expected: 'the final path' }
    const story = this.references.byAddress.get(key)
    if (story?.withdrawn !== undefined && !story.draft)
      return {
        severity: 'warning',
        found: `\`${to}\`, which is withdrawn`,
        expected: 'a story that readers can see',
      }
    if (this.drafts.has(key))
      return { found: `\`${to}\`, which is a draft`, expected: 'a story that readers can see' }
    if (!keepsRest || key === '' || this.above.has(key)) return undefined
    const meant = this.references.nearMiss(key, this.above)
    return {
      found: `\`${to}\`, with no page below it`,
      expected: 'a path with pages below it',
      suggestion: meant && `/${meant}/*`,
    }
  }

  private isStory(address: string): boolean {
    return this.references.byAddress.get(address)?.draft === false
  }

  private tableOf({ isPrefix }: Rule): Map<string, Rule> {
    return isPrefix ? this.prefixes : this.exact
  }

  /** The rule that applies to a path: the exact rule, else the rule with the longest prefix. */
  private ruleAt(key: string): Rule | undefined {
    const prefix = [key, ...pathsAbove(key)].find((path) => this.prefixes.has(path))
    return this.exact.get(key) ?? this.prefixes.get(prefix ?? '')
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
}

function targetKey({ to }: Rule): string | undefined {
  return pathKey(to.replace(/[?#].*$|\/\*$/, ''))
}

/** Each path that has addresses below it, with the first of these addresses. */
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
