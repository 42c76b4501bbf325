import { describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { checkCrossReferences } from '@/lib/content/cross-references'
import { loadContent } from '@/lib/content/load'
import { type Change, publication } from '@/tests/fixtures/content-rules/publication'
import { holdToRule, type Rule } from '@/tests/fixtures/content-rules/rules'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const ENVOY = 'articles/world/envoy-resigns.mdx'
const QUAY = 'articles/city/quay-reopens.mdx'
const LIVE = 'articles/city/hearing-live.mdx'

const A = 'articles/city/a.mdx'
const B = 'articles/city/b.mdx'
const DRAFT = 'draft: true\n'
const security = (expires: string) => `security:\n  contact: [mailto:a@example.org]\n  expires: ${expires}`
const WITHDRAWN = 'withdrawn: { at: 2026-11-05T09:00:00Z, reason: Wrong. }\n'
const PICK: Change = ['- city/quay-reopens', '- city/b']

function story(frontmatter: string, body = 'Words.', day = '11-02'): string {
  return `---\nheadline: a\nstandfirst: b\npublished: 2026-${day}T06:30:00Z\ncredit: c\n${frontmatter}---\n\n${body}\n`
}

const RULES: Rule[] = [
  // Translations
  {
    rule: 'a translation of a story that isn’t there',
    // Each edition is published when it is ready.
    good: [
      { [A]: story('language: hi\ntranslationOf: world/envoy-resigns\n') },
      {
        [A]: story('language: hi\ntranslationOf: city/b\n'),
        [B]: story('').replace('2026-11', '2027-11'),
      },
      { [A]: story('language: hi\ntranslationOf: city/b\n'), [B]: story(DRAFT) },
    ],
    bad: { [A]: story('language: hi\ntranslationOf: world/envoy-resign\n') },
    path: A,
    line: 7,
    field: 'translationOf',
    found: '`world/envoy-resign`, which is not a story',
    expected: 'the address of a story',
    suggestion: 'world/envoy-resigns',
  },
  {
    rule: 'a translation of itself',
    bad: { [A]: story('translationOf: city/a\n') },
    path: A,
    line: 6,
    field: 'translationOf',
    found: '`city/a`, the story itself',
    expected: 'another story',
  },
  {
    rule: 'a translation of a translation',
    bad: {
      [A]: story('language: hi\ntranslationOf: city/b\n'),
      [B]: story('language: ur\ntranslationOf: world/envoy-resigns\n'),
    },
    path: A,
    line: 7,
    field: 'translationOf',
    found: '`city/b`, which is itself a translation',
    expected: 'the address of the original',
    suggestion: 'world/envoy-resigns',
  },
  {
    rule: 'a translation into the language of the original',
    bad: { [A]: story('translationOf: world/envoy-resigns\n') },
    path: A,
    line: 6,
    field: 'translationOf',
    found: '`en-gb`, the language of content/articles/world/envoy-resigns.mdx',
    expected: 'a language that no other edition of the story has',
  },
  {
    rule: 'two translations into one language',
    good: [
      {
        [A]: story('language: hi\ntranslationOf: world/envoy-resigns\n'),
        [B]: story(`language: hi\ntranslationOf: world/envoy-resigns\n${DRAFT}`),
      },
      {
        [A]: story(`language: hi\ntranslationOf: world/envoy-resigns\n${WITHDRAWN}`),
        [B]: story('language: hi\ntranslationOf: world/envoy-resigns\n'),
      },
    ],
    bad: {
      [A]: story('language: hi\ntranslationOf: world/envoy-resigns\n'),
      [B]: story('language: hi\ntranslationOf: world/envoy-resigns\n'),
    },
    path: B,
    line: 6,
    field: 'language',
    found: '`hi`, the language of content/articles/city/a.mdx',
    expected: 'a language that no other edition of the story has',
  },
  // Feed ids
  {
    rule: 'a feed id that two stories have',
    good: [{ [A]: story('guid: tag:example.org,2019:a\n'), [B]: story('guid: tag:example.org,2019:b\n') }],
    bad: { [A]: story('guid: tag:example.org,2019:a\n'), [B]: story('guid: tag:example.org,2019:a\n') },
    path: B,
    line: 6,
    field: 'guid',
    found: '`tag:example.org,2019:a`, which content/articles/city/a.mdx has already',
    expected: 'an id that no other story has: delete the line, unless feed readers know the story by it',
  },
  // Ids
  {
    rule: 'an unknown author',
    good: [{ [ENVOY]: ['[asha-rao, tomas-lind]', '[tomas-lind]'] }],
    bad: { [ENVOY]: ['[asha-rao, tomas-lind]', '\n  - asha-rao\n  - tomas-lint'] },
    path: ENVOY,
    line: 8,
    field: 'authors.1',
    found: 'unknown author `tomas-lint`',
    expected: 'content/authors',
    suggestion: 'tomas-lind',
  },
  {
    rule: 'an unknown topic',
    bad: { [ENVOY]: ['- ferries', '- boats'] },
    path: ENVOY,
    line: 12,
    field: 'topics.1',
    found: 'unknown topic `boats`',
    expected: 'content/topics',
  },
  {
    rule: 'an unknown storyline',
    bad: { [ENVOY]: ['the-cables', 'the-cable'] },
    path: ENVOY,
    line: 13,
    field: 'storyline',
    found: 'unknown storyline `the-cable`',
    expected: 'content/storylines',
    suggestion: 'the-cables',
  },
  {
    rule: 'an unknown author of a live update',
    bad: { [LIVE]: ['author="tomas-lind"', 'author="tomas"'] },
    path: LIVE,
    line: 9,
    field: '<LiveUpdate author>',
    found: 'unknown author `tomas`',
  },
  {
    rule: 'a page of the footer that isn’t there',
    good: [{ 'publication.yaml': ['[about]', '[]'] }],
    bad: { 'publication.yaml': ['[about]', '\n  - about\n  - abuot'] },
    path: 'publication.yaml',
    line: 11,
    field: 'pages.1',
    found: 'unknown page `abuot`',
    suggestion: 'about',
  },
  {
    rule: 'a policy on a page that isn’t there',
    good: [{ 'publication.yaml': ['founded: 1871', 'policies: { ethics: /about, masthead: /authors }'] }],
    bad: { 'publication.yaml': ['founded: 1871', 'policies:\n  principles: /about\n  ethics: /abuot'] },
    path: 'publication.yaml',
    line: 9,
    field: 'policies.ethics',
    found: 'unknown page `/abuot`',
    suggestion: '/about',
  },
  {
    rule: 'a logo that isn’t there',
    good: [{ 'publication.yaml': ['founded: 1871', 'logo: /images/embassy.png'] }],
    bad: { 'publication.yaml': ['founded: 1871', 'logo: /images/logo.png'] },
    path: 'publication.yaml',
    line: 7,
    field: 'logo',
    found: '`/images/logo.png`, which doesn’t exist',
    expected: 'under public/',
  },
  {
    rule: 'a cover of the podcast that isn’t there',
    good: [{ 'publication.yaml': ['founded: 1871', 'podcast: { image: /images/embassy.png }'] }],
    bad: { 'publication.yaml': ['founded: 1871', 'podcast:\n  image: /images/cover.png'] },
    path: 'publication.yaml',
    line: 8,
    field: 'podcast.image',
    found: '`/images/cover.png`, which doesn’t exist',
    expected: 'under public/',
  },
  {
    rule: 'an unknown section of the front',
    bad: { 'front.yaml': ['section: city', 'section: citty'] },
    path: 'front.yaml',
    line: 10,
    field: 'blocks.2.section',
    found: 'unknown section `citty`',
    expected: 'content/sections.yaml',
    suggestion: 'city',
  },
  {
    rule: 'an unknown topic of the front',
    bad: { 'front.yaml': ['topic: diplomacy', 'topic: diplomacey'] },
    path: 'front.yaml',
    line: 12,
    field: 'blocks.3.topic',
    found: 'unknown topic',
    suggestion: 'diplomacy',
  },
  // Targets that aren't there
  {
    rule: 'a related story that isn’t there',
    bad: { [ENVOY]: ['- city/quay-reopens', '- city/hearing-live\n  - city/quay-reopened'] },
    path: ENVOY,
    line: 16,
    field: 'related.1',
    found: '`city/quay-reopened`, which is not a story',
    suggestion: 'city/quay-reopens',
  },
  {
    rule: 'a related story in another section',
    bad: { [ENVOY]: ['- city/quay-reopens', '- world/2026/11/quay-reopens'] },
    path: ENVOY,
    line: 15,
    field: 'related.0',
    found: 'which is not a story',
    suggestion: 'city/quay-reopens',
  },
  {
    rule: 'a related story that is the story itself',
    bad: { [ENVOY]: ['- city/quay-reopens', '- world/envoy-resigns'] },
    path: ENVOY,
    line: 15,
    field: 'related.0',
    found: '`world/envoy-resigns`, the story itself',
    expected: 'another story',
  },
  {
    rule: 'a card for a story that isn’t there',
    bad: { [ENVOY]: ['story="city/hearing-live"', 'story="city/hearing"'] },
    path: ENVOY,
    line: 42,
    field: '<AlsoRead story>',
    found: '`city/hearing`, which is not a story',
  },
  {
    rule: 'a card for the story itself',
    bad: { [ENVOY]: ['story="city/hearing-live"', 'story="world/envoy-resigns"'] },
    path: ENVOY,
    line: 42,
    field: '<AlsoRead story>',
    found: 'the story itself',
  },
  {
    rule: 'a link to a story that isn’t there',
    good: [{ [ENVOY]: ['(/city/quay-reopens)', '(/city/quay-reopens/?a#b)'] }],
    bad: { [ENVOY]: ['(/city/quay-reopens)', '(/city/quay-repoens)'] },
    path: ENVOY,
    line: 40,
    field: 'body',
    found: '`/city/quay-repoens`, which is not a story',
    suggestion: '/city/quay-reopens',
  },
  {
    rule: 'a link into a section that isn’t there',
    good: [
      { [ENVOY]: ['(/city/quay-reopens)', '(/city)'] },
      { [ENVOY]: ['(/city/quay-reopens)', '(/city/quay-reopens/lite)'] },
      { [ENVOY]: ['(/city/quay-reopens)', '(/city/quay-reopens.md#now)'] },
      { [ENVOY]: ['(/city/quay-reopens)', '(/City/feed.xml?a=b)'] },
    ],
    bad: { [ENVOY]: ['(/city/quay-reopens)', '(/ctiy/quay-reopens)'] },
    path: ENVOY,
    line: 40,
    field: 'body',
    found: '`/ctiy/quay-reopens`',
    suggestion: '/city/quay-reopens',
  },
  {
    rule: 'a link to a page that isn’t there',
    good: [
      { [ENVOY]: ['(/city/quay-reopens)', '(/about)'] },
      { [ENVOY]: ['(/city/quay-reopens)', '(/)'] },
      { [ENVOY]: ['(/city/quay-reopens)', '(/latest)'] },
    ],
    bad: { [ENVOY]: ['(/city/quay-reopens)', '(/abuot)'] },
    path: ENVOY,
    line: 40,
    field: 'body',
    found: 'unknown page `/abuot`',
    suggestion: '/about',
  },
  {
    rule: 'a link to a topic that isn’t there',
    good: [
      { [ENVOY]: ['(/city/quay-reopens)', '(/topics/ferries)'] },
      { [ENVOY]: ['(/city/quay-reopens)', '(/topics)'] },
      { [ENVOY]: ['(/city/quay-reopens)', '(/images/embassy.png)'] },
    ],
    bad: { [ENVOY]: ['(/city/quay-reopens)', '(/topics/ferry)'] },
    path: ENVOY,
    line: 40,
    field: 'body',
    found: 'unknown topic `ferry`',
  },
  ...[
    '/archive/1999/77',
    '/images/none.png',
    '/latest/page/99',
    '/city/page/99',
    '/topics/ferries/more',
    '/search/more',
  ].map((target) => ({
    rule: `a link to ${target}`,
    bad: { [ENVOY]: ['(/city/quay-reopens)', `(${target})`] } satisfies Record<string, Change>,
    path: ENVOY,
    line: 40,
    field: 'body',
    found: `\`${target}\`, which doesn’t exist`,
  })),
  {
    rule: 'a link to a picture with a slip',
    bad: { [ENVOY]: ['(/city/quay-reopens)', '(/images/embasy.png)'] },
    path: ENVOY,
    line: 40,
    field: 'body',
    found: '`/images/embasy.png`, which doesn’t exist',
    suggestion: '/images/embassy.png',
  },
  {
    rule: 'a redirect to a list that isn’t there',
    good: [{ 'redirects.yaml': 'redirects: [{ from: /old, to: /archive/2026/11 }]\n' }],
    bad: { 'redirects.yaml': 'redirects: [{ from: /old, to: /archive/1999/77 }]\n' },
    path: 'redirects.yaml',
    line: 1,
    field: 'redirects.0.to',
    found: '`/archive/1999/77`, which doesn’t exist',
  },
  {
    rule: 'an update that is to come',
    good: [{ [ENVOY]: ['2026-11-03T18:00:00+05:30', '2026-11-24T13:00:00Z'] }],
    bad: { [ENVOY]: ['2026-11-03T18:00:00+05:30', '2026-11-24T13:00:01Z'] },
    path: ENVOY,
    line: 5,
    field: 'updated',
    found: '`2026-11-24T13:00:01Z`, which is in the future',
  },
  {
    rule: 'a correction that is to come',
    bad: { [ENVOY]: ['2026-11-04T09:00:00Z', '2099-01-01T00:00:00Z'] },
    path: ENVOY,
    line: 24,
    field: 'corrections.0.at',
    found: 'which is in the future',
  },
  {
    rule: 'a withdrawal of what wasn’t there yet',
    good: [{ [A]: story(WITHDRAWN, 'Words.', '12-01') }],
    bad: { [A]: story(WITHDRAWN.replace('11-05', '11-01')) },
    path: A,
    line: 6,
    field: 'withdrawn.at',
    found: '`2026-11-01T09:00:00Z`',
    expected: 'not before published',
    severity: 'warning',
  },
  {
    rule: 'a link to a list that only a story under embargo will be in',
    good: [{ [A]: story('', 'See [them](/archive/2026/12).', '12-02'), [B]: story('', 'Words.', '12-01') }],
    bad: { [A]: story('', 'See [them](/archive/2026/12).'), [B]: story('', 'Words.', '12-01') },
    path: A,
    line: 8,
    field: 'body',
    found: '`/archive/2026/12`, which doesn’t exist until 2026-12-01T06:30:00.000Z',
  },
  {
    rule: 'a link to a file in other case',
    good: [
      {
        [ENVOY]: ['(/city/quay-reopens)', '(/Files/No%20%231.PDF)'],
        '../public/Files/No #1.PDF': 'a',
      },
    ],
    bad: { [ENVOY]: ['(/city/quay-reopens)', '(/files/a.pdf)'], '../public/files/A.pdf': 'a' },
    path: ENVOY,
    line: 40,
    field: 'body',
    found: '`/files/a.pdf`, which doesn’t exist',
    suggestion: '/files/A.pdf',
  },
  {
    rule: 'a redirect from a file',
    good: [
      {
        'redirects.yaml': 'redirects: [{ from: /uploads/*, to: /files/* }]\n',
        '../public/files/a.pdf': 'a',
      },
    ],
    bad: {
      'redirects.yaml': 'redirects: [{ from: /files/a.pdf, to: /about }]\n',
      '../public/files/a.pdf': 'a',
    },
    path: 'redirects.yaml',
    line: 1,
    field: 'redirects.0.from',
    found: '`/files/a.pdf`, the URL of a page',
  },
  {
    rule: 'a withdrawal that is to come',
    good: [{ [A]: story(WITHDRAWN) }],
    bad: { [A]: story(WITHDRAWN.replace('2026', '2099')) },
    path: A,
    line: 6,
    field: 'withdrawn.at',
    found: 'which is in the future',
    severity: 'warning',
  },
  {
    rule: 'a link of a page that leads nowhere',
    bad: { 'pages/about.mdx': ['(/city/quay-reopens)', '(/city/quay)'] },
    path: 'pages/about.mdx',
    line: 7,
    field: 'body',
    found: '`/city/quay`, which is not a story',
  },
  {
    rule: 'a pick of the front that isn’t there',
    bad: { 'front.yaml': ['- city/quay-reopens', '- city/hearing-live\n      - city/quay-reopen'] },
    path: 'front.yaml',
    line: 8,
    field: 'blocks.1.stories.1',
    found: 'which is not a story',
    suggestion: 'city/quay-reopens',
  },
  // Targets that aren't public
  {
    rule: 'a related draft',
    good: [{ [A]: story('related: [city/b]\n'), [B]: story('') }],
    bad: { [A]: story('related: [city/b]\n'), [B]: story(DRAFT) },
    path: A,
    line: 6,
    field: 'related.0',
    found: '`city/b`, which is a draft',
    expected: 'public while this one is',
  },
  {
    rule: 'a link to a story under embargo',
    bad: { [A]: story('', 'See\n[b](/city/b#c).'), [B]: story('', 'Words.', '12-01') },
    path: A,
    line: 9,
    field: 'body',
    found: 'embargoed until 2026-12-01T06:30:00Z',
  },
  {
    rule: 'a card for a withdrawn story',
    severity: 'warning',
    bad: { [A]: story('', '<AlsoRead story="city/b" />'), [B]: story(WITHDRAWN) },
    path: A,
    line: 8,
    field: '<AlsoRead story>',
    found: '`city/b`, which is withdrawn',
  },
  {
    rule: 'a link of a page to a draft',
    bad: { 'pages/about.mdx': ['/city/quay-reopens', '/city/b'], [B]: story(DRAFT) },
    path: 'pages/about.mdx',
    line: 7,
    field: 'body',
    found: 'which is a draft',
  },
  {
    rule: 'a pick of the front that is a draft',
    good: [{ 'front.yaml': PICK, [B]: story('', 'Words.', '12-01') }],
    bad: { 'front.yaml': PICK, [B]: story(DRAFT) },
    path: 'front.yaml',
    line: 7,
    field: 'blocks.1.stories.0',
    found: '`city/b`, which is a draft',
    expected: 'public',
  },
  {
    rule: 'a pick of the front that was withdrawn',
    severity: 'warning',
    good: [{ 'front.yaml': PICK, [B]: story('') }],
    bad: { 'front.yaml': PICK, [B]: story(WITHDRAWN) },
    path: 'front.yaml',
    line: 7,
    field: 'blocks.1.stories.0',
    found: '`city/b`, which is withdrawn',
  },
  {
    rule: 'a story under embargo that links to one that waits longer',
    good: [
      { [A]: story('related: [city/b]\n', 'Words.', '12-02'), [B]: story('', 'Words.', '12-01') },
      { [A]: story(`related: [city/b]\n${DRAFT}`), [B]: story(DRAFT) },
      { [A]: story(`related: [city/b]\n${WITHDRAWN}`), [B]: story(DRAFT) },
    ],
    bad: { [A]: story('related: [city/b]\n', 'Words.', '12-01'), [B]: story('', 'Words.', '12-02') },
    path: A,
    line: 6,
    field: 'related.0',
    found: 'embargoed until 2026-12-02',
  },
  // Addresses
  {
    rule: 'two files for one address',
    good: [{ 'articles/city/quay.md': story('') }],
    bad: { 'articles/city/quay-reopens.md': story('') },
    path: QUAY,
    line: 1,
    field: 'address',
    found: 'which content/articles/city/quay-reopens.md has already',
  },
  {
    rule: 'a story in no section',
    good: [{ 'articles/city/a/b.mdx': story('') }],
    bad: { 'articles/wrold/a.mdx': story('') },
    path: 'articles/wrold/a.mdx',
    line: 1,
    field: 'section',
    found: 'unknown section `wrold`',
    expected: 'sections.yaml',
    suggestion: 'world',
  },
  {
    rule: 'a story where the pages of a list are',
    good: [{ 'articles/city/a/page.mdx': story('') }],
    bad: { 'articles/city/page/2.mdx': story('') },
    path: 'articles/city/page/2.mdx',
    line: 1,
    field: 'address',
    found: '`city/page/2`',
    expected: 'no folder `page`',
  },
  {
    rule: 'a story at the URL of a page of live entries',
    good: [{ 'articles/city/updates/x.mdx': story('') }, { 'articles/city/updates.mdx': story('') }],
    bad: { 'articles/city/a/updates/2.mdx': story('') },
    path: 'articles/city/a/updates/2.mdx',
    line: 1,
    field: 'address',
    found: '`city/a/updates/2`',
    expected: 'a path that doesn’t end in `updates/` and a number',
  },
  {
    rule: 'a story in the place of a light edition',
    good: [{ 'articles/city/lite/x.mdx': story('') }, { 'articles/city/elite.mdx': story('') }],
    bad: { 'articles/city/a/lite.mdx': story('') },
    path: 'articles/city/a/lite.mdx',
    line: 1,
    field: 'address',
    found: '`city/a/lite`',
    expected: 'another name than `lite`',
  },
  {
    rule: 'a security.txt that has expired',
    good: [{ 'publication.yaml': ['founded: 1871', security('2026-11-24T12:00:01Z')] }],
    bad: { 'publication.yaml': ['founded: 1871', security('2026-11-24T12:00:00Z')] },
    path: 'publication.yaml',
    line: 9,
    field: 'security.expires',
    found: '`2026-11-24T12:00:00Z`, which is past',
    expected: 'RFC 9116',
  },
  {
    rule: 'a section with a name of the site',
    good: [
      { 'sections.yaml': ['id: city', 'id: city\n    name: City\n    description: a\n  - id: archives'] },
    ],
    bad: { 'sections.yaml': ['id: city', 'id: city\n    name: City\n    description: a\n  - id: archive'] },
    path: 'sections.yaml',
    line: 8,
    field: 'sections.2.id',
    found: '`archive`',
    expected: 'a name that the site doesn’t use itself',
  },
  {
    rule: 'a section twice',
    bad: { 'sections.yaml': ['id: city', 'id: city\n    name: City\n    description: a\n  - id: city'] },
    path: 'sections.yaml',
    line: 8,
    field: 'sections.2.id',
    found: '`city` twice',
  },
  {
    rule: 'a page with a name of the site',
    good: [{ 'pages/ethics.mdx': '---\ntitle: a\nstandfirst: b\n---\n\nWords.\n' }],
    bad: { 'pages/topics.mdx': '---\ntitle: a\nstandfirst: b\n---\n\nWords.\n' },
    path: 'pages/topics.mdx',
    line: 1,
    field: 'address',
    found: '`topics`',
  },
  {
    rule: 'a page with the name of a section',
    bad: { 'pages/city.mdx': '---\ntitle: a\nstandfirst: b\n---\n\nWords.\n' },
    path: 'pages/city.mdx',
    line: 1,
    field: 'address',
    found: '`city`, which is a section',
  },
  // Embeds
  {
    rule: 'an embed of a host that isn’t listed',
    good: [
      {
        'publication.yaml': ['pages: [about]', 'pages: [about]\nembeds: [player.example.org]'],
        [QUAY]: [
          'The quay reopened',
          '<Embed url="https://player.example.org/1" title="A" />\n\nThe quay reopened',
        ],
      },
    ],
    bad: {
      'publication.yaml': ['pages: [about]', 'pages: [about]\nembeds: [player.example.org]'],
      [QUAY]: [
        'The quay reopened',
        '<Embed url="https://playr.example.org/1" title="A" />\n\nThe quay reopened',
      ],
    },
    path: QUAY,
    line: 8,
    field: '<Embed url>',
    found: 'the host `playr.example.org`',
    expected: 'content/publication.yaml',
    suggestion: 'player.example.org',
  },
  {
    rule: 'an embed that isn’t encrypted',
    bad: {
      'publication.yaml': ['pages: [about]', 'pages: [about]\nembeds: [example.org]'],
      [QUAY]: ['The quay reopened', '<Embed url="http://example.org/1" title="A" />\n\nThe quay reopened'],
    },
    path: QUAY,
    line: 8,
    field: '<Embed url>',
    found: '`http://example.org/1`',
    expected: 'https:',
  },
]

describe('rules about two files', () => {
  test.each(RULES)('$rule', (rule) => holdToRule(rule, NOW))

  test('references to a file with errors aren’t reported', () => {
    const changes: Record<string, Change> = {
      'articles/city/quay-reopens.mdx': ['headline: Quay reopens\n', ''],
      'authors/tomas-lind.yaml': ['role: Reporter\n', ''],
      'topics/diplomacy.yaml': ['name', 'nom'],
    }
    const files = checkContent(publication(changes), NOW).errors.map(({ path }) => path)
    expect([...new Set(files)]).toEqual([
      'content/articles/city/quay-reopens.mdx',
      'content/authors/tomas-lind.yaml',
      'content/topics/diplomacy.yaml',
    ])
  })

  test('addresses that differ only in case are the same', () => {
    const { records } = loadContent(publication())
    if (records === undefined) throw new Error('the base publication has records')
    const [first, second] = records.articles
    if (first === undefined || second === undefined) throw new Error('the base publication has stories')
    const articles = [
      first,
      { ...first, address: first.address.toUpperCase() },
      { ...second, address: second.address.toUpperCase() },
      second,
    ]
    const findings = checkCrossReferences({ ...records, articles }, new Map(), NOW, [])
    const twins = findings.filter(({ found }) => found.includes('which content/'))
    expect(twins.map(({ found }) => found)).toEqual([
      `\`${first.address.toUpperCase()}\`, which ${first.source.file} has already`,
      `\`${second.address}\`, which ${second.source.file} has already`,
    ])
  })
})
