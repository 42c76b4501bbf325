import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { loadContent } from '@/lib/content/load'
import { articleSchema } from '@/lib/content/story-schema'
import { type Change, publication } from '@/tests/fixtures/content-rules/publication'
import { fc } from '@/tests/unit/property-testing'

const STORY = 'articles/world/envoy-resigns.mdx'

type Rule = {
  rule: string
  /** A path below content/. Default: the story with all keys. */
  file?: string
  /** `change` is replaced in the file of the base publication: with `good` there is no problem, with `bad` there is one. */
  change: string
  good?: string[]
  bad: string
  line: number
  field: string
  found: string
  expected?: string
  suggestion?: string
}

const ZONE = 'a date and time with zone'
const IMAGE = `image:
  src: /images/embassy.png
  alt: An embassy at dusk
  caption: The embassy on Tuesday.
  credit: A. Rao
  licence: CC BY 4.0
  licenceExpires: 2030-01-01
`

/** Frontmatter of a story, in the order of docs/content.md. */
const STORY_RULES: Rule[] = [
  {
    rule: 'a story without headline',
    change: 'headline: Envoy resigns\n',
    bad: '',
    line: 2,
    field: 'headline',
    found: 'nothing',
    expected: 'text',
  },
  {
    rule: 'an empty headline',
    change: 'Envoy resigns',
    good: ['"“‘Don’t’: envoy”"', '>-\n  Envoy:\n  resigns'],
    bad: '""',
    line: 2,
    field: 'headline',
    found: '""',
    expected: 'not empty',
  },
  {
    rule: 'a headline of an invisible character',
    change: 'Envoy resigns',
    good: ['"\u{1f468}\u200d\u{1f469} at home"'],
    bad: '"\u200b"',
    line: 2,
    field: 'headline',
    found: '',
    expected: 'not empty',
  },
  {
    rule: 'a headline that is a number',
    change: 'Envoy resigns',
    bad: '2019',
    line: 2,
    field: 'headline',
    found: '2019',
    expected: 'text',
  },
  {
    rule: 'a story without standfirst',
    change: 'standfirst: The ambassador goes after a leak of cables.\n',
    bad: '',
    line: 2,
    field: 'standfirst',
    found: 'nothing',
  },
  {
    rule: 'a story without published',
    change: 'published: 2026-11-03T14:05:00+05:30\n',
    bad: '',
    line: 2,
    field: 'published',
    found: 'nothing',
    expected: ZONE,
  },
  {
    rule: 'published without zone',
    change: '2026-11-03T14:05:00+05:30',
    good: ['2026-11-03T08:05:00Z', '2026-11-03T05:05:00-03:00', '"2026-11-03T08:05:00.5Z"'],
    bad: '2026-11-03T04:05:00',
    line: 4,
    field: 'published',
    found: '2026-11-03T04:05:00',
    expected: ZONE,
  },
  {
    rule: 'published on a mere day',
    change: '2026-11-03T14:05:00+05:30',
    bad: '2026-11-03',
    line: 4,
    field: 'published',
    found: '2026-11-03',
    expected: ZONE,
  },
  {
    rule: 'published on a day that isn’t',
    change: '2026-11-03T14:05:00+05:30',
    bad: '2026-02-30T14:05:00Z',
    line: 4,
    field: 'published',
    found: '2026-02-30',
    expected: ZONE,
  },
  {
    rule: 'published in words',
    change: '2026-11-03T14:05:00+05:30',
    bad: '3 November 2026',
    line: 4,
    field: 'published',
    found: '3 November 2026',
    expected: ZONE,
  },
  {
    rule: 'updated without zone',
    change: '2026-11-03T18:00:00+05:30',
    good: ['2026-11-03T14:05:00+05:30', '2026-11-03T08:35:00Z'],
    bad: '2026-11-03 18:00',
    line: 5,
    field: 'updated',
    found: '2026-11-03 18:00',
    expected: ZONE,
  },
  {
    rule: 'updated before published',
    change: '2026-11-03T18:00:00+05:30',
    bad: '2026-11-03T08:34:59Z',
    line: 5,
    field: 'updated',
    found: '2026-11-03T08:34:59Z',
    expected: 'not before published',
  },
  {
    rule: 'a wide opening without an image',
    change: IMAGE,
    good: [`${IMAGE}opening: wide\n`],
    bad: 'opening: wide\n',
    line: 2,
    field: 'image',
    found: 'nothing',
    expected: 'an image, because of `opening: wide`',
  },
  {
    rule: 'a story of nobody',
    change: 'authors: [asha-rao, tomas-lind]\n',
    good: ['credit: Staff reporters\n'],
    bad: '',
    line: 2,
    field: 'authors',
    found: 'nothing',
    expected: 'or a credit',
  },
  {
    rule: 'authors that are no list',
    change: '[asha-rao, tomas-lind]',
    good: ['[asha-rao]', '\n  - asha-rao'],
    bad: 'Asha Rao',
    line: 6,
    field: 'authors',
    found: 'Asha Rao',
    suggestion: '[asha-rao]',
    expected: 'a list, e.g. [asha-rao]',
  },
  {
    rule: 'an empty list of authors',
    change: '[asha-rao, tomas-lind]',
    bad: '[]',
    line: 6,
    field: 'authors',
    found: '[]',
    expected: 'at least one author id',
  },
  {
    rule: 'an author by name',
    change: '[asha-rao, tomas-lind]',
    bad: '\n  - asha-rao\n  - Tomas Lind',
    line: 8,
    field: 'authors.1',
    found: 'Tomas Lind',
    expected: 'an id: lower-case',
  },
  {
    rule: 'an unknown kind',
    change: 'kind: analysis',
    good: ['kind: news', 'kind: obituary', 'kind: gallery'],
    bad: 'kind: analisys',
    line: 8,
    field: 'kind',
    found: 'analisys',
    expected: 'one of news, analysis',
    suggestion: 'analysis',
  },
  {
    rule: 'topics that are no list',
    change: '\n  - diplomacy\n  - ferries',
    good: [' []', ' [ferries]'],
    bad: ' diplomacy',
    line: 10,
    field: 'topics',
    found: 'diplomacy',
    expected: 'a list',
  },
  {
    rule: 'a topic that is no id',
    change: '- ferries',
    bad: '- Ferries & boats',
    line: 12,
    field: 'topics.1',
    found: 'Ferries & boats',
    expected: 'an id',
  },
  {
    rule: 'a storyline that is no id',
    change: 'the-cables',
    bad: 'The cables',
    line: 13,
    field: 'storyline',
    found: 'The cables',
    expected: 'an id',
  },
  {
    rule: 'a related story with a slash before it',
    change: '- city/quay-reopens',
    bad: '- /city/quay-reopens',
    line: 15,
    field: 'related.0',
    found: '/city/quay-reopens',
    expected: 'without a leading slash',
    suggestion: 'city/quay-reopens',
  },
  {
    rule: 'a picture without alt',
    change: '  alt: An embassy at dusk\n',
    bad: '',
    line: 16,
    field: 'image.alt',
    found: 'nothing',
    expected: 'text',
  },
  {
    rule: 'a picture with an empty alt',
    change: 'An embassy at dusk',
    bad: '""',
    line: 18,
    field: 'image.alt',
    found: '""',
    expected: 'not empty',
  },
  {
    rule: 'a picture without credit',
    change: '  credit: A. Rao\n',
    bad: '',
    line: 16,
    field: 'image.credit',
    found: 'nothing',
  },
  {
    rule: 'a picture without its file',
    change: '/images/embassy.png',
    good: ['beside.png'],
    bad: '/images/embasy.png',
    line: 17,
    field: 'image.src',
    found: '/images/embasy.png',
    expected: 'a picture file',
    suggestion: '/images/embassy.png',
  },
  {
    rule: 'a picture outside the stories’ folder',
    change: '/images/embassy.png',
    bad: '../../../public/images/embassy.png',
    line: 17,
    field: 'image.src',
    found: 'embassy.png',
    expected: 'a picture file',
    suggestion: '/images/embassy.png',
  },
  {
    rule: 'a picture that is none',
    change: '/images/embassy.png',
    bad: 'envoy-resigns.mdx',
    line: 17,
    field: 'image.src',
    found: 'envoy-resigns.mdx',
    expected: 'a JPEG, PNG, WebP',
  },
  {
    rule: 'a licence that ends on no day',
    change: '2030-01-01',
    good: ['2030-01-01T00:00:00Z'],
    bad: 'soon',
    line: 22,
    field: 'image.licenceExpires',
    found: 'soon',
    expected: 'a date (',
  },
  {
    rule: 'an unknown key of a picture',
    change: '  alt: An embassy',
    bad: '  altt: a\n  alt: An embassy',
    line: 18,
    field: 'image.altt',
    found: 'unknown key `altt`',
    expected: 'src, alt, caption',
    suggestion: 'alt',
  },
  {
    rule: 'a correction without zone',
    change: '2026-11-04T09:00:00Z',
    bad: '2026-11-04',
    line: 24,
    field: 'corrections.0.at',
    found: '2026-11-04',
    expected: ZONE,
  },
  {
    rule: 'a correction before there was a story',
    change: '2026-11-04T09:00:00Z',
    bad: '2026-11-03T08:34:59Z',
    line: 24,
    field: 'corrections.0.at',
    found: '2026-11-03T08:34:59Z',
    expected: 'not before published',
  },
  {
    rule: 'a correction of unknown kind',
    change: 'kind: correction',
    good: ['kind: clarification', 'kind: update'],
    bad: 'kind: corection',
    line: 25,
    field: 'corrections.0.kind',
    found: 'corection',
    expected: 'one of correction, clarification, update',
    suggestion: 'correction',
  },
  {
    rule: 'a correction without text',
    change: '    text: An earlier version named the wrong day.\n',
    bad: '',
    line: 24,
    field: 'corrections.0.text',
    found: 'nothing',
  },
  {
    rule: 'a correction that is no list',
    change:
      '\n  - at: 2026-11-04T09:00:00Z\n    kind: correction\n    text: An earlier version named the wrong day.',
    good: [' []'],
    bad: ' yes',
    line: 23,
    field: 'corrections',
    found: 'yes',
    expected: 'a list',
  },
  {
    rule: 'a canonical address on this site',
    change: 'https://example.org/envoy-resigns',
    bad: '/envoy-resigns',
    line: 27,
    field: 'canonical',
    found: '/envoy-resigns',
    expected: 'a full http(s) URL',
  },
  {
    rule: 'a canonical address without a host',
    change: 'https://example.org/envoy-resigns',
    good: ['http://example.org'],
    bad: 'http:///envoy-resigns',
    line: 27,
    field: 'canonical',
    found: 'http:///envoy-resigns',
    expected: 'a full http(s) URL',
  },
  {
    rule: 'a canonical address that is a script',
    change: 'https://example.org/envoy-resigns',
    bad: '"javascript:alert(1)"',
    line: 27,
    field: 'canonical',
    found: 'javascript:alert(1)',
    expected: 'a full http(s) URL',
  },
  {
    rule: 'a language that is no tag',
    change: 'language: en-GB',
    good: ['language: ar', 'language: zh-Hant'],
    bad: 'language: english_uk',
    line: 28,
    field: 'language',
    found: 'english_uk',
    expected: 'BCP 47',
  },
  {
    rule: 'an earlier address without slash',
    change: '- /world/envoy',
    bad: '- world/envoy',
    line: 30,
    field: 'redirectFrom.0',
    found: 'world/envoy',
    expected: 'starts with /',
  },
  {
    rule: 'an earlier address with a star',
    change: '- /world/envoy',
    bad: '- /world/envoy/*',
    line: 30,
    field: 'redirectFrom.0',
    found: '/world/envoy/*',
    expected: 'without # and *',
  },
  ...['//evil.example/x', '/a//b', '/..', '/a/./b', '/%zz', '/a%2fb', '/'].map((path) => ({
    rule: `the earlier address ${path}`,
    change: '- /world/envoy',
    bad: `- ${path}`,
    line: 30,
    field: 'redirectFrom.0',
    found: path,
    expected: 'starts with /',
  })),
  {
    rule: 'a draft that is neither true nor false',
    change: 'dateline: New Delhi',
    good: ['draft: true', 'draft: false'],
    bad: 'draft: yes',
    line: 7,
    field: 'draft',
    found: 'yes',
    expected: 'true or false',
  },
  {
    rule: 'withdrawn without reason',
    change: 'dateline: New Delhi',
    good: ['withdrawn:\n  at: 2026-11-05T09:00:00Z\n  reason: Wrong in all points.'],
    bad: 'withdrawn:\n  at: 2026-11-05T09:00:00Z',
    line: 7,
    field: 'withdrawn.reason',
    found: 'nothing',
  },
  {
    rule: 'an author twice',
    change: '[asha-rao, tomas-lind]',
    bad: '[asha-rao, asha-rao]',
    line: 6,
    field: 'authors.1',
    found: 'asha-rao',
    expected: 'each of them once',
  },
  {
    rule: 'a topic twice',
    change: '  - ferries',
    bad: '  - diplomacy',
    line: 12,
    field: 'topics.1',
    found: 'diplomacy',
    expected: 'each of them once',
  },
  {
    rule: 'withdrawn without zone',
    change: 'dateline: New Delhi',
    bad: 'withdrawn:\n  at: 2026-11-05\n  reason: Wrong.',
    line: 8,
    field: 'withdrawn.at',
    found: '2026-11-05',
    expected: ZONE,
  },
  {
    rule: 'an empty value',
    change: 'dateline: New Delhi',
    bad: 'dateline:',
    line: 7,
    field: 'dateline',
    found: 'an empty value',
    expected: 'text',
  },
  {
    rule: 'an unknown key',
    change: 'dateline: New Delhi',
    bad: 'datelin: New Delhi',
    line: 7,
    field: 'datelin',
    found: 'unknown key `datelin`',
    expected: 'headline, standfirst',
    suggestion: 'dateline',
  },
  // The file itself
  {
    rule: 'a key twice',
    change: 'dateline: New Delhi',
    bad: 'headline: Envoy stays',
    line: 7,
    field: 'yaml',
    found: 'the key `headline` a second time',
    expected: 'each key once',
  },
  {
    rule: 'YAML that is none',
    change: 'dateline: New Delhi',
    bad: 'dateline: "New" Delhi',
    line: 7,
    field: 'yaml',
    found: '',
    expected: 'valid YAML',
  },
  {
    rule: 'a value that begins with an asterisk',
    change: 'Envoy resigns',
    good: ['"* Envoy resigns"'],
    bad: '*resigned',
    line: 2,
    field: 'yaml',
    found: '*resigned',
    expected: 'in quotes',
    suggestion: 'headline: "*resigned"',
  },
  {
    rule: 'a colon in an unquoted value',
    change: 'Envoy resigns',
    good: ['"Envoy: resigns"'],
    bad: 'Envoy: resigns',
    line: 2,
    field: 'yaml',
    found: 'Envoy: resigns',
    expected: 'in quotes',
    suggestion: 'headline: "Envoy: resigns"',
  },
  {
    rule: 'no frontmatter',
    change: '---\nheadline',
    good: ['\n---\nheadline'],
    bad: 'headline',
    line: 1,
    field: 'frontmatter',
    found: 'no frontmatter',
    expected: '`---`',
  },
  {
    rule: 'TOML frontmatter',
    change: '---\nheadline',
    bad: '+++\nheadline',
    line: 1,
    field: 'frontmatter',
    found: 'TOML',
    expected: 'YAML frontmatter',
  },
  {
    rule: 'frontmatter that isn’t closed',
    change: '---\n\nThe envoy',
    bad: 'The envoy',
    line: 1,
    field: 'frontmatter',
    found: 'not closed',
    expected: '`---`',
  },
]

const OTHER_RULES: Rule[] = [
  {
    rule: 'a publication without name',
    file: 'publication.yaml',
    change: 'name: The Tide\n',
    bad: '',
    line: 1,
    field: 'name',
    found: 'nothing',
  },
  {
    rule: 'an unknown time zone',
    file: 'publication.yaml',
    change: 'Europe/London',
    good: ['Asia/Kolkata'],
    bad: 'Europe/Londn',
    line: 5,
    field: 'timeZone',
    found: 'Europe/Londn',
    expected: 'IANA time zone',
  },
  {
    rule: 'a publication in no language',
    file: 'publication.yaml',
    change: 'en-GB',
    good: ['fa'],
    bad: 'e',
    line: 4,
    field: 'language',
    found: '`e`',
    expected: 'BCP 47',
  },
  {
    rule: 'an unknown key of the publication',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: 'foundet: 1871',
    line: 7,
    field: 'foundet',
    found: 'unknown key',
    suggestion: 'founded',
  },
  {
    rule: 'an unknown word of the interface',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: ['words: { alsoRead: Read next, by: "Words: {authors}", stories: { one: One story } }'],
    bad: 'words:\n  alsoRaed: Read next',
    line: 8,
    field: 'words.alsoRaed',
    found: 'unknown key',
    suggestion: 'alsoRead',
  },
  {
    rule: 'a word with a mistyped placeholder',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: 'words:\n  alsoReadOn: "Next, on {sight}"',
    line: 8,
    field: 'words.alsoReadOn',
    found: 'Next, on {sight}',
    expected: 'text with {site}, which the site fills in',
    suggestion: 'Next, on {site}',
  },
  {
    rule: 'a word without its placeholder',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: 'words:\n  pageOf: "Page {page}"',
    line: 8,
    field: 'words.pageOf',
    found: 'Page {page}',
    expected: 'text with {page} and {pages}',
  },
  {
    rule: 'a word with a placeholder where there is none',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: 'words:\n  alsoRead: "Read {count} next"',
    line: 8,
    field: 'words.alsoRead',
    found: 'Read {count} next',
    expected: 'text without braces',
  },
  {
    rule: 'a plural as one text',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: 'words:\n  stories: "{count} pieces"',
    line: 8,
    field: 'words.stories',
    found: '{count} pieces',
    expected: 'texts by plural category: zero, one, two, few, many, other',
  },
  {
    rule: 'an unknown plural category',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: 'words:\n  stories: { single: "{count} piece" }',
    line: 8,
    field: 'words.stories.single',
    found: 'the key `single`',
    expected: 'texts by plural category: zero, one, two, few, many, other',
  },
  {
    rule: 'a contact of security.txt that is no address',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: [
      'security:\n  contact: [mailto:a@example.org, https://example.org/, tel:+1-201-555-0123]\n  expires: 2027-01-01T00:00:00Z',
    ],
    bad: 'security:\n  contact: [a@example.org]\n  expires: 2027-01-01T00:00:00Z',
    line: 8,
    field: 'security.contact.0',
    found: 'a@example.org',
    expected: 'https:, mailto: or tel:',
  },
  {
    rule: 'a policy of security.txt that isn’t encrypted',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: 'security:\n  contact: [mailto:a@example.org]\n  expires: 2027-01-01T00:00:00Z\n  policy: http://example.org/',
    line: 10,
    field: 'security.policy',
    found: 'http://example.org/',
    expected: 'https',
  },
  {
    rule: 'a file of text that has another name',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: ['files:\n  app-ads.txt: example.com, 1, DIRECT'],
    bad: 'files:\n  app-add.txt: example.com, 1, DIRECT',
    line: 8,
    field: 'files.app-add.txt',
    found: 'unknown key',
    suggestion: 'app-ads.txt',
  },
  {
    rule: 'a key for IndexNow that is too short',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: ['announce:\n  indexNow: { key: 0123-abcd }\n  webSub: { hub: https://example.org/ }'],
    bad: 'announce:\n  indexNow: { key: abc }',
    line: 8,
    field: 'announce.indexNow.key',
    found: 'abc',
    expected: '8 to 128',
  },
  {
    rule: 'a logo without a leading slash',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: ['logo: /images/embassy.png'],
    bad: 'logo: images/embassy.png',
    line: 7,
    field: 'logo',
    found: 'images/embassy.png',
    expected: 'starts with /',
  },
  {
    rule: 'an unknown policy',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: ['policies: { principles: /about, corrections: /about, ethics: /about, masthead: /authors }'],
    bad: 'policies:\n  ethic: /about',
    line: 8,
    field: 'policies.ethic',
    found: 'unknown key',
    suggestion: 'ethics',
  },
  {
    rule: 'a mail address that is none',
    file: 'publication.yaml',
    change: 'desk@example.org',
    bad: 'desk',
    line: 6,
    field: 'email',
    found: 'desk',
    expected: 'an e-mail address',
  },
  {
    rule: 'no sections',
    file: 'sections.yaml',
    change:
      '\n  - id: world\n    name: World\n    description: Across the strait.\n  - id: city\n    name: City\n    description: Street by street.',
    bad: ' []',
    line: 1,
    field: 'sections',
    found: '[]',
    expected: 'at least one section',
  },
  {
    rule: 'a section that is no id',
    file: 'sections.yaml',
    change: 'id: city',
    bad: 'id: City',
    line: 5,
    field: 'sections.1.id',
    found: 'City',
    expected: 'an id',
  },
  {
    rule: 'an unknown block of the front',
    file: 'front.yaml',
    change: 'block: river',
    bad: 'block: rivver',
    line: 13,
    field: 'blocks.4.block',
    found: 'rivver',
    expected: 'banner, lead, top',
  },
  {
    rule: 'a count of the front that is too large',
    file: 'front.yaml',
    change: 'count: 4',
    good: ['count: 40'],
    bad: 'count: 41',
    line: 8,
    field: 'blocks.1.count',
    found: '41',
    expected: 'up to 40',
  },
  {
    rule: 'an unknown key of a block of the front',
    file: 'front.yaml',
    change: 'related: 3',
    bad: 'realted: 3',
    line: 4,
    field: 'blocks.0.realted',
    found: 'unknown key',
    suggestion: 'related',
  },
  {
    rule: 'a key of another block of the front',
    file: 'front.yaml',
    change: 'related: 3',
    bad: 'title: Today',
    line: 4,
    field: 'blocks.0.title',
    found: 'unknown key',
    expected: 'one of block, stories, related',
  },
  {
    rule: 'a block of the front as a word',
    file: 'front.yaml',
    change: 'block: river\n    title: Latest',
    bad: 'river',
    line: 13,
    field: 'blocks.4',
    found: '`river`',
    expected: 'most-read, as in `- block: …`',
  },
  {
    rule: 'a number in quotes',
    file: 'front.yaml',
    change: 'count: 4',
    bad: 'count: "4"',
    line: 8,
    field: 'blocks.1.count',
    found: '`4`',
    expected: 'a whole number, without quotation marks',
    suggestion: '4',
  },
  {
    rule: 'a list without its key',
    file: 'sections.yaml',
    change: 'sections:\n',
    bad: '',
    line: 1,
    field: 'file',
    found: 'a list',
    expected: '`sections:` on a line of its own',
  },
  {
    rule: 'records without hyphens',
    file: 'redirects.yaml',
    change: '  - from: /news\n    to: /latest\n  - from: /quay\n    to: /city/quay-reopens',
    bad: '  /quay: /city/quay-reopens',
    line: 1,
    field: 'redirects',
    found: '`/quay: …`',
    expected: 'a list: each record begins with a hyphen, `- from:`',
  },
  {
    rule: 'an attribute of a script with another name',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: ['scripts:\n  - src: https://example.org/a.js\n    attributes: { data-site: a }'],
    bad: 'scripts:\n  - src: https://example.org/a.js\n    attributes: { site: a }',
    line: 9,
    field: 'scripts.0.attributes.site',
    found: 'the key `site`',
    expected: 'the name of an attribute, data-…',
  },
  {
    rule: 'a redirect from no path',
    file: 'redirects.yaml',
    change: 'from: /quay',
    bad: 'from: quay',
    line: 4,
    field: 'redirects.1.from',
    found: 'quay',
    expected: 'a path',
  },
  {
    rule: 'a redirect from an address with several parameters',
    file: 'redirects.yaml',
    change: 'from: /quay',
    good: ['from: /quay/*', 'from: /Quay.html', 'from: /kaj/Åsgårdstrand', 'from: /?p=12'],
    bad: 'from: /?p=12&a=b',
    line: 4,
    field: 'redirects.1.from',
    found: '/?p=12&a=b',
    expected: 'one parameter',
  },
  {
    rule: 'a redirect from everywhere',
    file: 'redirects.yaml',
    change: 'from: /quay',
    bad: 'from: /*',
    line: 4,
    field: 'redirects.1.from',
    found: '/*',
    expected: 'a path',
  },
  {
    rule: 'a star within a path',
    file: 'redirects.yaml',
    change: 'from: /quay',
    bad: 'from: /quay*',
    line: 4,
    field: 'redirects.1.from',
    found: '/quay*',
    expected: '/old/*',
  },
  {
    rule: 'a target that takes over what no prefix gives',
    file: 'redirects.yaml',
    change: 'to: /city/quay-reopens',
    bad: 'to: /city/*',
    line: 5,
    field: 'redirects.1.to',
    found: '/city/*',
    expected: 'where `from` ends in /*',
  },
  {
    rule: 'an embed host that is an address',
    file: 'publication.yaml',
    change: 'founded: 1871',
    good: ['embeds: [player.example.org, xn--bcher-kva.example]', 'embeds: []'],
    bad: "embeds: ['https://example.org']",
    line: 7,
    field: 'embeds.0',
    found: 'https://example.org',
    expected: 'a host without https://',
  },
  {
    rule: 'an embed host that widens the policy further',
    file: 'publication.yaml',
    change: 'founded: 1871',
    bad: "embeds: ['example.org; script-src *']",
    line: 7,
    field: 'embeds.0',
    found: 'script-src',
    expected: 'a host without https://',
  },
  {
    rule: 'an author without role',
    file: 'authors/asha-rao.yaml',
    change: 'role: World editor\n',
    bad: '',
    line: 1,
    field: 'role',
    found: 'nothing',
  },
  {
    rule: 'an unknown key of an author',
    file: 'authors/asha-rao.yaml',
    change: 'role: World',
    bad: 'rolle: a\nrole: World',
    line: 2,
    field: 'rolle',
    found: 'unknown key',
    expected: 'name, role, bio, email',
    suggestion: 'role',
  },
  {
    rule: 'a topic without description',
    file: 'topics/ferries.yaml',
    change: 'description: The boats.\n',
    bad: '',
    line: 1,
    field: 'description',
    found: 'nothing',
  },
  {
    rule: 'a storyline without summary',
    file: 'storylines/the-cables.yaml',
    change: 'summary: What the envoy wrote, and who read it.\n',
    bad: '',
    line: 1,
    field: 'summary',
    found: 'nothing',
  },
  {
    rule: 'a page without title',
    file: 'pages/about.mdx',
    change: 'title: About\n',
    bad: '',
    line: 2,
    field: 'title',
    found: 'nothing',
  },
  {
    rule: 'a page updated without zone',
    file: 'pages/about.mdx',
    change: '2026-11-01T09:00:00Z',
    bad: '2026-11-01',
    line: 4,
    field: 'updated',
    found: '2026-11-01',
    expected: ZONE,
  },
]

test('the base publication has no errors and is read completely', () => {
  const { records, findings } = loadContent(publication())
  expect(findings).toEqual([])
  expect(records?.articles.map(({ address }) => address)).toEqual([
    'city/hearing-live',
    'city/quay-reopens',
    'city/tide-table',
    'world/envoy-resigns',
  ])
  const story = records?.articles.at(-1)
  expect(story).toMatchObject({
    section: 'world',
    published: '2026-11-03T14:05:00+05:30',
    kind: 'analysis',
    image: { original: { file: 'public/images/embassy.png' }, width: 3, height: 2 },
    body: { line: 33, format: 'mdx' },
    draft: false,
  })
  expect(records?.articles[2]).toMatchObject({ kind: 'news', topics: [], body: { line: 7, format: 'md' } })
})

describe.each([
  ['the rules of a story’s frontmatter', STORY_RULES],
  ['the rules of the other records', OTHER_RULES],
])('%s', (_, rules) => {
  test.each(rules)(
    '$rule',
    ({ file = STORY, change, good = [], bad, line, field, found, expected = '', suggestion }) => {
      for (const text of good) {
        const { findings } = loadContent(publication({ [file]: [change, text] }))
        expect(findings, text).toEqual([])
      }
      const { findings } = loadContent(publication({ [file]: [change, bad] }))
      expect(findings).toMatchObject([
        {
          path: `content/${file}`,
          line,
          field,
          found: expect.stringContaining(found),
          expected: expect.stringContaining(expected),
          ...(suggestion !== undefined && { suggestion }),
        },
      ])
    },
  )
})

describe('files', () => {
  const text =
    '---\nheadline: Ébène\nstandfirst: b\npublished: 2026-11-01T00:00:00Z\ncredit: c\n---\n\nWords.\n'

  test('a byte order mark and Windows line ends are accepted', () => {
    const bytes = Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`)
    const { records, findings } = loadContent(publication({ 'articles/city/bom.mdx': bytes }))
    expect(findings).toEqual([])
    expect(records?.articles[0]).toMatchObject({ headline: 'Ébène', body: { text: '\nWords.\n', line: 7 } })
  })

  test('line ends of old Macs are accepted', () => {
    const content = publication({ 'articles/city/mac.mdx': text.replaceAll('\n', '\r') })
    expect(loadContent(content).findings).toEqual([])
  })

  test.each<[string, Uint8Array, number, string]>([
    ['Latin-1', Buffer.from(text, 'latin1'), 2, 'byte 0xc9 at offset 14'],
    ['UTF-16', Buffer.from(`\ufeff${text}`, 'utf16le'), 1, 'byte 0xff at offset 0'],
    ['a character cut in two', Buffer.concat([Buffer.from(text), Buffer.from([0xe2, 0x80])]), 9, 'byte 0xe2'],
    ['an overlong slash', Buffer.concat([Buffer.from(text), Buffer.from([0xc0, 0xaf])]), 9, 'byte 0xc0'],
  ])('%s is reported with its line and byte', (_, bytes, line, found) => {
    const { findings } = loadContent(publication({ 'articles/city/bytes.mdx': bytes }))
    expect(findings).toEqual([
      {
        path: 'content/articles/city/bytes.mdx',
        line,
        field: 'encoding',
        found: expect.stringContaining(found),
        expected: expect.stringContaining('UTF-8'),
      },
    ])
  })

  test.each([
    ['City/Quay_Two.mdx', 'city/quay-two'],
    ['city/quay two.mdx', 'city/quay-two'],
    ['city/quay--two.mdx', 'city/quay-two'],
    ['city/Über.mdx', undefined],
    ['loose.mdx', undefined],
  ])('the name %s is not a valid address', (name, suggestion) => {
    const { findings } = loadContent(publication({ [`articles/${name}`]: text }))
    expect(findings).toMatchObject([
      {
        path: `content/articles/${name}`,
        line: 1,
        field: 'address',
        expected: expect.stringContaining('section/slug'),
      },
    ])
    if (suggestion !== undefined) expect(findings[0]?.suggestion).toBe(suggestion)
  })

  test.each([
    'articles/city/story.MDX',
    'articles/city/story.markdown',
    'article/city/story.mdx',
    'topics/food.json',
    'authors/someone.mdx',
    'pages/contact.yaml',
    'redirect.yaml',
    'topic/harbour.yaml',
    'author/asha-rao.yml',
    'old/story.md',
  ])('%s is reported, because nothing reads it', (name) => {
    const { findings } = loadContent(publication({ [name]: text, 'README.md': 'How we write.' }))
    expect(findings).toMatchObject([
      {
        path: `content/${name}`,
        line: 1,
        found: expect.stringContaining('a file that the site doesn’t read'),
      },
    ])
  })

  test('files that aren’t content are ignored', () => {
    const content = publication({
      '.obsidian/app.json': '{}',
      '.markdownlint.json': '{}',
      'authors/README.md': 'Who writes.',
      'STYLE.md': 'How we write.',
      'pictures/credits.yaml': 'a: b',
    })
    expect(loadContent(content).findings).toEqual([])
  })

  test('a symbolic link is read as its file', () => {
    const content = publication({ '../elsewhere.mdx': text })
    symlinkSync(join(content, '../elsewhere.mdx'), join(content, 'articles/city/linked.mdx'))
    const { records, findings } = loadContent(content)
    expect(findings).toEqual([])
    expect(records?.articles.map(({ address }) => address)).toContain('city/linked')
  })

  test.each([
    '<Figure alt="Level > 3 metres" src="/images/embassy.png" credit="C" />',
    '<Figure src="/images/emb&#97;ssy.png" alt="A" credit="C" />',
    "<Figure\n  alt='A'\n  src='/images/embassy.png'\n  credit='C' />",
  ])('the picture of %s is found', (figure) => {
    const content = publication({ 'articles/city/figure.mdx': `${text}\n${figure}\n` })
    const story = loadContent(content).records?.articles.find(({ address }) => address === 'city/figure')
    expect(story?.figures).toMatchObject({
      '/images/embassy.png': { original: { file: 'public/images/embassy.png' } },
    })
  })

  test.each(['publication.yaml', 'sections.yaml', 'front.yaml'])(
    'without %s there are no records',
    (name) => {
      const { records, findings } = loadContent(publication({ [name]: null }))
      expect(records).toBeUndefined()
      expect(findings).toMatchObject([{ path: `content/${name}`, line: 1, found: 'no such file' }])
    },
  )

  test('all files with errors are reported at once, and the others are read', () => {
    const changes: Record<string, Change> = {
      'articles/city/one.mdx': text.replace('headline: Ébène\n', '').replace('00Z', '00'),
      'articles/city/two.mdx': text.replace('credit: c', 'credits: c'),
      'authors/tomas-lind.yaml': ['role', 'rule'],
    }
    const { records, findings } = loadContent(publication(changes))
    const told = findings.map(({ path, line, field }) => `${path}:${line} ${field}`).sort()
    expect(told).toEqual([
      'content/articles/city/one.mdx:2 headline',
      'content/articles/city/one.mdx:3 published',
      'content/articles/city/two.mdx:5 credits',
      'content/authors/tomas-lind.yaml:2 rule',
    ])
    expect(records?.articles).toHaveLength(4)
    expect([...(records?.authors.keys() ?? [])]).toEqual(['asha-rao'])
  })

  test('the address of a story is its path', () => {
    const part = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
    const addresses = fc.sample(
      fc.array(part, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/')),
      { numRuns: 40, seed: 1 },
    )
    const wanted = new Set([
      ...addresses,
      'city/quay-reopens',
      'city/hearing-live',
      'city/tide-table',
      'world/envoy-resigns',
    ])
    const files = Object.fromEntries(addresses.map((address) => [`articles/${address}.mdx`, text]))
    const { records } = loadContent(publication(files))
    expect(new Set(records?.articles.map(({ address }) => address))).toEqual(wanted)
    for (const { address, section } of records?.articles ?? [])
      expect(address.startsWith(`${section}/`)).toBe(true)
  })
})

test('a canonical URL is written in ASCII', () => {
  const content = publication({
    [STORY]: ['https://example.org/envoy-resigns', 'https://example.org/日本 x'],
  })
  const { records } = loadContent(content)
  expect(records?.articles.at(-1)?.canonical).toBe('https://example.org/%E6%97%A5%E6%9C%AC%20x')
})

test('names that no file system takes are ordinary errors', () => {
  const name = `${'a'.repeat(300)}.png`
  const figure = `<Figure src="${name}" alt="a" credit="c" />`
  const content = publication({
    [STORY]: ['/images/embassy.png', name],
    'articles/city/quay-reopens.mdx': ['The quay reopened', `${figure}\n\nThe quay reopened`],
    'publication.yaml': ['founded: 1871', `logo: /${name}`],
  })
  const { errors } = checkContent(content, Date.parse('2026-11-24T12:00:00Z'))
  expect(errors.map(({ path, field }) => `${path} ${field}`).sort()).toEqual([
    'content/articles/city/quay-reopens.mdx <Figure src>',
    `content/${STORY} image.src`,
    'content/publication.yaml logo',
  ])
})

test('a NUL in the path of the logo is an ordinary error', () => {
  const content = publication({ 'publication.yaml': ['founded: 1871', 'logo: "/a\\0.png"'] })
  expect(loadContent(content).findings).toMatchObject([{ field: 'logo' }])
})

test('a sound file at another site has the size that its story gives; without one there is a warning', () => {
  const audio = 'audio:\n  src: https://sound.example.org/a.mp3\n'
  const load = (size: string) =>
    loadContent(publication({ [STORY]: ['kind: analysis\n', `kind: analysis\n${audio}${size}`] }))
  const soundIn = (size: string) =>
    load(size).records?.articles.find(({ address }) => address === 'world/envoy-resigns')?.audio
  expect(soundIn('  size: 4361216\n')).toEqual({
    src: 'https://sound.example.org/a.mp3',
    mediaType: 'audio/mpeg',
    bytes: 4361216,
  })
  expect(load('  size: 4361216\n').findings).toEqual([])
  expect(load('').findings).toMatchObject([
    { severity: 'warning', field: 'audio.size', expected: expect.stringContaining('its number of bytes') },
  ])
  expect(load('  size: 4 MB\n').findings).toMatchObject([
    { field: 'audio.size', expected: expect.stringContaining('a whole number') },
  ])
})

describe('moments', () => {
  const frontmatter = { headline: 'a', standfirst: 'b', credit: 'c' }
  const accepts = (published: string) => articleSchema.safeParse({ ...frontmatter, published }).success
  const moment = fc
    .date({ min: new Date('1900-01-02'), max: new Date('9999-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString())
  const offset = fc
    .tuple(fc.constantFrom('+', '-'), fc.integer({ min: 0, max: 11 }), fc.constantFrom('00', '30', '45'))
    .map(([sign, hours, minutes]) => `${sign}${String(hours).padStart(2, '0')}:${minutes}`)

  test('with a zone are taken, without one always refused', () => {
    fc.assert(
      fc.property(moment, offset, fc.boolean(), (utc, zone, fraction) => {
        const local = utc.slice(0, fraction ? 23 : 19)
        expect(accepts(`${local}Z`)).toBe(true)
        expect(accepts(`${local}${zone}`)).toBe(true)
        expect(accepts(local)).toBe(false)
        expect(accepts(local.replace('T', ' '))).toBe(false)
        expect(accepts(local.slice(0, 16))).toBe(false)
        expect(accepts(`${local.slice(0, 16)}Z`)).toBe(true)
        expect(accepts(local.slice(0, 10))).toBe(false)
      }),
    )
  })
})
