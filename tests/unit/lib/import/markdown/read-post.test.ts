import { describe, expect, test } from 'vitest'
import { archiveDate } from '@/lib/import/archive-date'
import { readPost } from '@/lib/import/markdown/read-post'
import { readItem } from './made-post'

const front = (yaml: string, path?: string) => readItem(`---\n${yaml}\n---\n\nWords.`, path)

describe('a date', () => {
  test.each([
    ['2012-02-19 1:44:51 -0400', '2012-02-19T01:44:51-04:00', false],
    ['2019-07-10', '2019-07-10T00:00:00+05:30', true],
    ['2019-7-1', '2019-07-01T00:00:00+05:30', true],
    ['2019-07-10T14:05:00Z', '2019-07-10T14:05:00Z', false],
    ['2019-07-10T14:05:00.000+02:00', '2019-07-10T14:05:00+02:00', false],
    ['2019-07-10 14:05', '2019-07-10T14:05:00+05:30', true],
    ['2019/07/10 2:05 PM', '2019-07-10T14:05:00+05:30', true],
    ['July 10, 2019', '2019-07-10T00:00:00+05:30', true],
    ['10 Jul 2019', '2019-07-10T00:00:00+05:30', true],
    ['Wed, 10 Jul 2019 14:05:00 GMT', '2019-07-10T14:05:00Z', false],
    ['2019-07-10 14:05:00 UTC', '2019-07-10T14:05:00Z', false],
    ['10/07/2019 2:05 pm', '2019-07-10T14:05:00+05:30', true],
    ['7/25/2019', '2019-07-25T00:00:00+05:30', true],
    ['10.7.2019', '2019-07-10T00:00:00+05:30', true],
    ['July 10, 2019 at 14:05 IST', '2019-07-10T14:05:00+05:30', false],
    ['Wed Jul 10 2019 14:05:00 GMT+0200 (Central European Summer Time)', '2019-07-10T14:05:00+02:00', false],
    ['1562767500000', '2019-07-10T14:05:00Z', false],
    ['1562767500', '2019-07-10T14:05:00Z', false],
    ['2019-07-10 14:05 CEST', '2019-07-10T14:05:00+02:00', false],
  ])('%s is %s', (written, moment, assumed) => {
    expect(archiveDate(written, 'Asia/Kolkata')).toEqual({ moment, assumed })
  })

  test.each([
    '',
    'soon',
    '2019-02-30',
    '2019',
    '2019071014',
    '13/13/2019',
    '2019-07-10 10:00 XYT',
    '2019-07-10 25:00',
  ])('%s is none', (written) => {
    expect(archiveDate(written, 'Asia/Kolkata')).toBeUndefined()
  })

  test('in numbers begins with the month in America', () => {
    expect(archiveDate('7/10/2019', 'America/Chicago')?.moment).toBe('2019-07-10T00:00:00-05:00')
    expect(archiveDate('25/7/2019', 'America/Chicago')?.moment).toBe('2019-07-25T00:00:00-05:00')
  })

  test('is that of the clocks in the zone, summer and winter', () => {
    expect(archiveDate('2019-07-10 12:00', 'Europe/London')?.moment).toBe('2019-07-10T12:00:00+01:00')
    expect(archiveDate('2019-01-10 12:00', 'Europe/London')?.moment).toBe('2019-01-10T12:00:00Z')
  })
})

describe('the language of a post', () => {
  test.each([
    ['posts/a.hi.md', 'hi'],
    ['posts/a.pt-br.md', 'pt-BR'],
    ['posts/a/index.ar.md', 'ar'],
    ['posts/a.md', undefined],
    ['posts/a.js.md', undefined],
    ['content/hi/posts/a.md', 'hi'],
  ])('of %s is %s', (path, language) => {
    expect(front('title: A', path).language).toBe(language)
    expect(front('title: A\nlang: de', path).language).toBe('de')
    expect(front('title: A\nlang: pt_br', path).language).toBe('pt-BR')
    expect(front('title: A\nlang: german', path).language).toBe(language)
  })
})

describe('frontmatter', () => {
  test('ends with a line that the text begins on', () => {
    const { headline, text } = readItem('---\ntitle: A quay\n---## Boats\n\nA rule:\n\n---\n\nEnd.')
    expect({ headline, ...text }).toMatchObject({ headline: 'A quay', line: 3 })
    expect(text.source).toBe('## Boats\n\nA rule:\n\n---\n\nEnd.')
  })

  test.each([
    ['authors: Ann Kerr', ['Ann Kerr']],
    ['author: Ann Kerr and Jo Fox', ['Ann Kerr', 'Jo Fox']],
    ['author: Kerr, Ann', ['Kerr, Ann']],
    ['authors: [ann-kerr, Jo Fox]', ['Ann Kerr', 'Jo Fox']],
    ['author:\n  name: Ann Kerr\n  bio: Writes.', ['Ann Kerr']],
    ['authors:\n  - name: Ann Kerr\n  - name: Jo Fox', ['Ann Kerr', 'Jo Fox']],
    ['authors:\n  ann-kerr:\n    email: a@example.org', ['Ann Kerr']],
    ['authors: [null, "", "!!!", Jo Fox]', ['Jo Fox']],
    ['authors: null', []],
    ['authors:', []],
  ])('%s', (yaml, names) => {
    expect(front(yaml).authors.map(({ name }) => name)).toEqual(names)
  })

  test.each([
    ['tags: a, b', ['a', 'b']],
    ['tags: [a, "b, c"]', ['a', 'b, c']],
    ['tags:\n  - a\n  - null', ['a']],
    ['keywords: a', ['a']],
    ['tags: ~', []],
  ])('%s', (yaml, names) => {
    expect(front(yaml).tags.map(({ name }) => name)).toEqual(names)
  })

  test.each(['draft: true', 'published: false', 'status: draft', 'draft: yes'])('%s is a draft', (yaml) => {
    expect(front(yaml).draft).toBe(true)
  })

  test.each([
    'hidden: true',
    'is_private: yes',
    'permalink: false',
    'published: 0',
    'password: sesame',
    'visibility: members',
    'status: in review',
    'status: needs_review',
    'workflow: InReview',
    'visibility: members_only',
    'visibility: none',
    'access: restricted',
    'access: not public',
    'audience: [subscribers, staff]',
    'extra:\n  hidden: true',
    'build:\n  render: never',
    '_build:\n  list: never',
    'embargo: 2030-01-01',
  ])('%s isn’t public', (yaml) => {
    const item = front(yaml)
    expect(item.draft).toBe(true)
    expect(item.notes).toContainEqual(
      expect.objectContaining({ what: expect.stringContaining('not public at the source') }),
    )
    expect(JSON.stringify(item.notes)).not.toContain('sesame')
  })

  test.each([
    'permalink: /a/',
    'status: published',
    'draft: 0',
    'public: true',
    'embargo: 2020-01-01',
    'audience: members of the public',
    'access: [public, members]',
    'hide: [toc]',
  ])('%s is public', (yaml) => {
    expect(front(yaml).draft).toBe(false)
  })

  test.each(['drafts/a.md', 'content/_drafts/a.md', 'src/content/blog/_a.md', 'src/pages/_x/a.md'])(
    '%s is a draft',
    (path) => {
      expect(front('title: A', path).draft).toBe(true)
    },
  )

  test('of TOML and JSON is read', () => {
    const toml = readItem(
      '+++\ntitle = "A & B"\ndate = 2019-07-10T14:05:00+05:30\ntags = ["x"]\n[params]\nz = 1\n+++\nWords.',
    )
    expect(toml).toMatchObject({
      headline: 'A & B',
      published: '2019-07-10T14:05:00+05:30',
      tags: [{ name: 'x' }],
    })
    expect(toml.text).toMatchObject({ source: 'Words.', line: 8 })
    const json = readItem('{\n  "title": "A {b}",\n  "date": "2019-07-10"\n}\n\nWords.')
    expect(json).toMatchObject({ headline: 'A {b}', text: { line: 5 } })
  })

  test('lines that aren’t valid YAML are taken as they are written, and reported', () => {
    const item = front('title: Harbour: the plan\ntags:\n  - @ferries\n  - "quays"')
    expect(item).toMatchObject({
      headline: 'Harbour: the plan',
      tags: [{ name: '@ferries' }, { name: 'quays' }],
    })
    expect(item.notes).toMatchObject([{ detail: 'title', line: 2 }, { detail: 'tags', line: 3 }, {}])
  })

  test.each([
    ['title: [Updated] Quay', '[Updated] Quay'],
    ['title: "Quay" and more', '"Quay" and more'],
    ["title: 'It's open'", "It's open"],
    ['title: "Open', 'Open'],
    ['title: *Quay* news', 'Quay news'],
    ['title: > quay', '> quay'],
    ['title: {{ quay }} news', '{{ quay }} news'],
    ['title: Quay\n date: 2019-07-10', 'Quay'],
  ])('%s is read', (yaml, headline) => {
    expect(front(yaml).headline).toBe(headline)
  })

  test('terms as in addresses are named with words', () => {
    expect(front('tags: [boat-building, Ferry-Boat, e-mail, covid-19]').tags).toEqual([
      { name: 'Boat building', slug: 'boat-building' },
      { name: 'Ferry-Boat' },
      { name: 'e-mail' },
      { name: 'covid-19' },
    ])
    expect(front('title: A', 'content/local-news/a.md').section).toEqual({
      name: 'Local news',
      slug: 'local-news',
    })
  })

  test('spaces divide terms in posts of Jekyll', () => {
    const jekyll = front('categories: quay ferries\ncategory: x\ntags: a, b c', '_posts/2019-07-10-a.md')
    expect(jekyll.categories.map(({ name }) => name)).toEqual(['quay', 'ferries'])
    expect(jekyll.tags.map(({ name }) => name)).toEqual(['a', 'b c'])
    const single = front('category: Quay news', '_posts/2019-07-10-a.md')
    expect(single.categories.map(({ name }) => name)).toEqual(['Quay news'])
    expect(front('categories: Quay news').categories.map(({ name }) => name)).toEqual(['Quay news'])
  })

  test('values are text as it is written, without markup', () => {
    expect(front('title: 007').headline).toBe('007')
    expect(front('title: "Health&#46;gov’s <em>plan</em> for `vector<int>`"').headline).toBe(
      'Health.gov’s plan for vector<int>',
    )
  })

  test('names of a newsroom’s own are read with a map, and the rest is reported', () => {
    const item = readItem('---\ntitel: A\nmeta:\n  vorspann: B\nweight: 3\n---\nWords.', 'a.md', {
      map: { headline: ['titel'], standfirst: ['meta.vorspann'] },
    })
    expect(item).toMatchObject({ headline: 'A', standfirst: 'B' })
    expect(item.notes).toContainEqual({
      importance: 'info',
      what: 'frontmatter key that isn’t imported',
      detail: 'weight',
    })
  })

  test('addresses are those of the generator', () => {
    expect(front('title: A', 'content/news/2019/a.md').addresses).toEqual(['/news/2019/a/'])
    expect(front('slug: b\naliases: [/c, d.html]', 'content/news/a.md').addresses).toEqual([
      '/news/b/',
      '/c',
      '/d.html',
    ])
    expect(front('permalink: /x/y.html\nredirect_from: /z', '_posts/2019-07-10-a.md').addresses).toEqual([
      '/x/y.html',
      '/z',
    ])
    expect(front('title: A', 'content/news/a/index.md').addresses).toEqual(['/news/a/'])
    const dated = readItem('---\ntitle: A\n---\nWords.', '_posts/2019-07-10-a-b.md', {
      permalink: '/:year/:month/:day/:title.html',
    })
    expect(dated).toMatchObject({
      published: '2019-07-10T00:00:00+01:00',
      addresses: ['/2019/07/10/a-b.html'],
    })
  })

  test('what has expired is a draft, and what is planned is published later', () => {
    expect(front('expiryDate: 2020-01-01').notes).toContainEqual(
      expect.objectContaining({ draft: true, what: expect.stringContaining('expired') }),
    )
    expect(front('date: 2019-01-01\npublishDate: 2030-01-01').published).toBe('2030-01-01T00:00:00Z')
  })
})

test.each([
  ['utf-16le', Buffer.from('\ufeff---\ntitle: Café\n---\nWords.', 'utf16le')],
  ['utf-16be', Buffer.from('---\ntitle: Café\n---\nWords.', 'utf16le').swap16()],
  ['windows-1252', Buffer.from('---\ntitle: Caf\xe9\n---\nWords.', 'latin1')],
])('text in %s is converted', (encoding, bytes) => {
  const entry = readPost({ path: 'a.md', bytes }, { timeZone: 'UTC', now: 0, map: {} })
  expect(entry).toMatchObject({ headline: 'Café' })
  expect(JSON.stringify(entry)).toContain(`text in ${encoding}`)
})
