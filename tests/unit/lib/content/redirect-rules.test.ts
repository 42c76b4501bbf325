import { describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { publication } from '@/tests/fixtures/content-rules/publication'
import { holdToRule, type Rule } from '@/tests/fixtures/content-rules/rules'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const ENVOY = 'articles/world/envoy-resigns.mdx'
const REDIRECTS = 'redirects.yaml'

function story(frontmatter: string): string {
  return `---\nheadline: a\nstandfirst: b\npublished: 2026-11-02T06:30:00Z\ncredit: c\n${frontmatter}---\n\nWords.\n`
}

/** `redirects.yaml`, two lines a rule from the second on. */
function rules(...pairs: [from: string, to: string][]): string {
  return `redirects:\n${pairs.map(([from, to]) => `  - from: ${from}\n    to: ${to}\n`).join('')}`
}

const RULES: Rule[] = [
  {
    rule: 'an address redirected twice',
    bad: { [REDIRECTS]: ['from: /quay', 'from: /news/'] },
    path: REDIRECTS,
    line: 4,
    field: 'redirects.1.from',
    found: '`/news/`, which redirects to `/latest` already',
  },
  {
    rule: 'a redirect to itself',
    bad: { [REDIRECTS]: ['to: /city/quay-reopens', 'to: /quay/'] },
    path: REDIRECTS,
    line: 5,
    field: 'redirects.1.to',
    found: 'the path itself',
  },
  {
    rule: 'a redirect to a redirect',
    bad: { [REDIRECTS]: ['to: /city/quay-reopens', 'to: /news'] },
    path: REDIRECTS,
    line: 5,
    field: 'redirects.1.to',
    found: '`/news`, which itself redirects to `/latest`',
    expected: 'the final path',
  },
  {
    rule: 'a redirect to an earlier address of a story',
    bad: { [REDIRECTS]: ['to: /city/quay-reopens', 'to: /world/envoy'] },
    path: REDIRECTS,
    line: 5,
    field: 'redirects.1.to',
    found: 'which itself redirects to `/world/envoy-resigns`',
  },
  {
    rule: 'a redirect that leads nowhere',
    bad: { [REDIRECTS]: ['to: /city/quay-reopens', 'to: /city/quay-reopend'] },
    path: REDIRECTS,
    line: 5,
    field: 'redirects.1.to',
    found: 'which is not a story',
    suggestion: '/city/quay-reopens',
  },
  {
    rule: 'a redirect from a story',
    bad: { [REDIRECTS]: ['from: /quay', 'from: /world/envoy-resigns'] },
    path: REDIRECTS,
    line: 4,
    field: 'redirects.1.from',
    found: 'the URL of a page',
    expected: 'no page has',
  },
  {
    rule: 'a redirect from a section',
    bad: { [REDIRECTS]: ['from: /quay', 'from: /city'] },
    path: REDIRECTS,
    line: 4,
    field: 'redirects.1.from',
    found: 'the URL of a page',
  },
  {
    rule: 'a redirect from a page',
    bad: { [REDIRECTS]: ['from: /quay', 'from: /about/'] },
    path: REDIRECTS,
    line: 4,
    field: 'redirects.1.from',
    found: 'the URL of a page',
  },
  {
    rule: 'an earlier address that another story has',
    bad: { [ENVOY]: ['- /world/envoy', '- /city/quay-reopens'] },
    path: ENVOY,
    line: 30,
    field: 'redirectFrom.0',
    found: '`/city/quay-reopens`, the URL of a page',
  },
  {
    rule: 'an earlier address that is redirected elsewhere',
    bad: { [ENVOY]: ['- /2026/11/envoy', '- /news'] },
    path: ENVOY,
    line: 31,
    field: 'redirectFrom.1',
    found: 'which redirects to `/latest` already',
  },
  {
    rule: 'an earlier address of two stories',
    bad: { 'articles/world/zzz.mdx': story('redirectFrom: [/world/envoy]\n') },
    path: 'articles/world/zzz.mdx',
    line: 6,
    field: 'redirectFrom.0',
    found: 'which redirects to `/world/envoy-resigns` already',
  },
  // Prefix rules, and what exact ones do beside them
  {
    rule: 'a prefix rule over pages',
    good: [
      {
        [REDIRECTS]: rules(
          ['/welt/*', '/world/*'],
          ['/welt', '/latest'],
          ['/topics/boats', '/topics/ferries'],
        ),
      },
    ],
    bad: { [REDIRECTS]: rules(['/world/*', '/city/*']) },
    path: REDIRECTS,
    line: 2,
    field: 'redirects.0.from',
    found: '`/world/*`, the URL of a page',
  },
  {
    rule: 'a prefix rule over a draft',
    severity: 'note',
    bad: {
      'articles/world/2026/a.mdx': story('draft: true\n'),
      [REDIRECTS]: rules(['/world/2026/*', '/city']),
    },
    path: REDIRECTS,
    line: 2,
    field: 'redirects.0.from',
    found: '`/world/2026/*`, which hides the draft `/world/2026/a`',
    expected: 'another path for the draft',
  },
  {
    rule: 'a redirect from a page of a list',
    bad: { [REDIRECTS]: rules(['/topics/ferries/feed.xml', '/feed.xml']) },
    path: REDIRECTS,
    line: 2,
    field: 'redirects.0.from',
    found: 'the URL of a page',
  },
  {
    rule: 'a redirect from what the program needs',
    bad: { [REDIRECTS]: rules(['/_next/static/x', '/latest']) },
    path: REDIRECTS,
    line: 2,
    field: 'redirects.0.from',
    found: '`/_next/static/x`',
    expected: 'a valid path',
  },
  {
    rule: 'a redirect from a malformed escape',
    good: [{ [REDIRECTS]: rules(['/caf%C3%A9', '/latest']) }],
    bad: { [REDIRECTS]: rules(['/caf%E9', '/latest']) },
    path: REDIRECTS,
    line: 2,
    field: 'redirects.0.from',
    found: '`/caf%E9`',
    expected: 'a valid path',
  },
  {
    rule: 'two spellings of one address',
    bad: { [REDIRECTS]: rules(['/Old/Page', '/latest'], ['/old/page/', '/city']) },
    path: REDIRECTS,
    line: 4,
    field: 'redirects.1.from',
    found: '`/old/page/`, which redirects to `/latest` already',
  },
  {
    rule: 'two prefix rules for one path',
    good: [{ [REDIRECTS]: rules(['/old/*', '/city'], ['/old/world/*', '/world/*']) }],
    bad: { [REDIRECTS]: rules(['/old/*', '/city'], ['/old/*', '/world']) },
    path: REDIRECTS,
    line: 4,
    field: 'redirects.1.from',
    found: '`/old/*`, which redirects to `/city` already',
  },
  {
    rule: 'a prefix rule into what it covers',
    bad: { [REDIRECTS]: rules(['/old/*', '/old/new/*']) },
    path: REDIRECTS,
    line: 3,
    field: 'redirects.0.to',
    found: '`/old/new/*`, which redirects back here',
    expected: 'redirect back',
  },
  {
    rule: 'a prefix rule into another',
    bad: { [REDIRECTS]: rules(['/old/*', '/older/*'], ['/older/*', '/city/*']) },
    path: REDIRECTS,
    line: 3,
    field: 'redirects.0.to',
    found: '`/older/*`, which itself redirects to `/city/*`',
    expected: 'the final path',
  },
  {
    rule: 'a redirect below a prefix rule',
    bad: { [REDIRECTS]: rules(['/a', '/old/a'], ['/old/*', '/city']) },
    path: REDIRECTS,
    line: 3,
    field: 'redirects.0.to',
    found: '`/old/a`, which itself redirects to `/city`',
  },
  {
    rule: 'a prefix rule to nowhere',
    bad: { [REDIRECTS]: rules(['/old/*', '/wrld/*']) },
    path: REDIRECTS,
    line: 3,
    field: 'redirects.0.to',
    found: '`/wrld/*`, with no page below it',
    suggestion: '/world/*',
  },
  {
    rule: 'a redirect to a draft',
    good: [
      {
        'articles/city/a.mdx': story('').replace('11-02', '12-24'),
        [REDIRECTS]: rules(['/a', '/city/a']),
      },
    ],
    bad: { 'articles/city/a.mdx': story('draft: true\n'), [REDIRECTS]: rules(['/a', '/city/a']) },
    path: REDIRECTS,
    line: 3,
    field: 'redirects.0.to',
    found: '`/city/a`, which is a draft',
  },
  {
    rule: 'a redirect to a withdrawn story',
    severity: 'warning',
    bad: {
      'articles/city/a.mdx': story('withdrawn: { at: 2026-11-05T09:00:00Z, reason: Wrong. }\n'),
      [REDIRECTS]: rules(['/a', '/city/a']),
    },
    path: REDIRECTS,
    line: 3,
    field: 'redirects.0.to',
    found: '`/city/a`, which is withdrawn',
  },
]

describe('the rules of redirects', () => {
  test.each(RULES)('$rule', (rule) => holdToRule(rule, NOW))

  test('each rule of a loop is reported', () => {
    const loop = rules(['/a', '/b'], ['/b', '/c'], ['/c', '/a'])
    const { errors } = checkContent(publication({ [REDIRECTS]: loop }), NOW)
    expect(errors.map(({ line, found }) => [line, found])).toEqual([
      [3, '`/b`, which redirects back here'],
      [5, '`/c`, which redirects back here'],
      [7, '`/a`, which redirects back here'],
    ])
  })
})
