import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkContent } from '@/lib/content/check'
import { type Change, publication } from '@/tests/fixtures/content-rules/publication'

const NOW = Date.parse('2026-11-24T12:00:00Z')
const ENVOY = 'articles/world/envoy-resigns.mdx'
const A = 'articles/city/a.mdx'

function check(changes: Record<string, Change>) {
  return checkContent(publication(changes), NOW)
}

function story(frontmatter: string, body = 'Words.', published = '2026-11-02T06:30:00Z'): string {
  return `---\nheadline: a\nstandfirst: b\npublished: ${published}\ncredit: c\n${frontmatter}---\n\n${body}\n`
}

describe('problems in a draft are notes', () => {
  test.each<[string, Record<string, Change>]>([
    ['an empty field', { [A]: story('draft: true\n').replace('standfirst: b', 'standfirst:') }],
    ['a missing field', { [A]: story('draft: true\n').replace('headline: a\n', '') }],
    ['broken YAML', { [A]: story('draft: true\nkicker: a: b\n') }],
    ['text that YAML drops', { [A]: story('draft: true\nkicker: We are #1\n') }],
    ['frontmatter that isn’t closed', { [A]: '---\nheadline: a\ndraft: true\n\nWords.\n' }],
    ['a broken body', { [A]: story('draft: true\n', '<FactBox title="x">') }],
    ['an unknown author', { [A]: story('draft: true\nauthors: [nobody]\n') }],
    ['an unknown section', { 'articles/nowhere/a.mdx': story('draft: true\n') }],
    ['a file name that is no address', { 'articles/city/Über uns.mdx': story('draft: true\n') }],
    ['bytes that aren’t UTF-8', { [A]: Buffer.from(story('draft: true\nkicker: Ébène\n'), 'latin1') }],
    ['a picture that is missing', { [A]: story('draft: true\nimage: { src: x.png, alt: a, credit: c }\n') }],
    ['a link to another draft', { [A]: story('draft: true\n', '[b](/city/b)') }],
    ['the address of a public story', { 'articles/city/quay-reopens.md': story('draft: true\n') }],
    ['the former address of a public story', { [A]: story('draft: true\nredirectFrom: [/world/envoy]\n') }],
    ['an address that redirects to a public story', { 'articles/world/envoy.mdx': story('draft: true\n') }],
    ['`draft: yes`', { [A]: '---\ndraft: yes\n---\n' }],
    ['`draft` in quotes and capitals', { [A]: '---\n"Draft": True\n---\n' }],
    ['a key that is indented, in YAML that is broken', { [A]: '---\nheadline: a\n draft: true\n---\n' }],
    ['TOML', { [A]: '+++\ndraft = true\n+++\n' }],
    ['UTF-16', { [A]: Buffer.from(`\ufeff${story('draft: true\n')}`, 'utf16le') }],
    ['a size that is too large', { [A]: story('draft: true\n') + 'word '.repeat(500_000) }],
    ['an ending that nothing reads', { 'articles/city/a.markdown': story('draft: true\n') }],
    ['an ending in capitals', { 'articles/city/a.MDX': story('draft: true\n') }],
    ['a folder that nothing reads', { 'article/city/a.mdx': story('draft: true\n') }],
    ['a file beside the folders', { 'a.mdx': '---\nDraft: yes\nheadline: a: b\n---\n' }],
    ['HTML in a headline', { [A]: story('draft: true\n').replace('headline: a', 'headline: <em>a</em>') }],
  ])('%s', (_, changes) => {
    const { errors, warnings, notes } = check(changes)
    expect(errors).toEqual([])
    expect(warnings).toEqual([])
    expect(notes).not.toEqual([])
    expect(notes.every(({ severity }) => severity === 'note')).toBe(true)
  })

  test('a reference from a public story to a draft is an error', () => {
    const { errors } = check({
      [ENVOY]: ['(/city/quay-reopens)', '(/city/a)'],
      [A]: story('draft: true\n'),
    })
    expect(errors).toMatchObject([{ path: `content/${ENVOY}`, found: '`city/a`, which is a draft' }])
  })
})

test('a link to a draft that can’t be read is an error; a page is never a draft', () => {
  const draft = story('draft: true\n').replace('standfirst: b', 'standfirst:')
  const link = check({ [ENVOY]: ['(/city/quay-reopens)', '(/city/a)'], [A]: draft })
  expect(link.errors).toMatchObject([{ path: `content/${ENVOY}`, found: expect.stringContaining('/city/a') }])
  const page = check({ 'pages/about.mdx': ['title: About', 'title: About\ndraft: true'] })
  expect(page.errors).toMatchObject([{ path: 'content/pages/about.mdx', field: 'draft' }])
  const unread = check({ 'pages/ethics.markdown': '---\ndraft: true\n---\n' })
  expect(unread.errors).toMatchObject([{ path: 'content/pages/ethics.markdown' }])
})

describe('withdrawing a story stops no build', () => {
  const withdrawn = ['\n---\n', '\nwithdrawn: { at: 2026-11-20T09:00:00Z, reason: Wrong. }\n---\n'] as const
  const only = 'articles/world/only.mdx'
  const onlyOne = (more = '') => story(`topics: [ferries]\n${more}`, 'Words.', '2019-03-02T06:30:00Z')

  test.each<[string, Record<string, Change>]>([
    ['a link', { [A]: story('', '[x](/city/quay-reopens)') }],
    ['a link to its light edition', { [A]: story('', '[x](/city/quay-reopens/lite)') }],
    ['a card', { [A]: story('', '<AlsoRead story="city/quay-reopens" />') }],
    ['a related story', { [A]: story('related: [city/quay-reopens]\n') }],
    ['a translation', { [A]: story('translationOf: city/quay-reopens\n') }],
    ['a redirect', { 'redirects.yaml': 'redirects:\n  - { from: /q, to: /city/quay-reopens }\n' }],
    ['a link of a page', {}],
  ])('%s is a warning', (_, changes) => {
    const { errors, warnings, summary } = check({
      ...changes,
      'articles/city/quay-reopens.mdx': [/\n---\n\n/, `${withdrawn[1]}\n`],
    })
    expect(errors).toEqual([])
    expect(warnings.length).toBeGreaterThan(0)
    expect(warnings.every(({ found }) => found.includes('withdrawn'))).toBe(true)
    expect(summary.withdrawn).toEqual(['city/quay-reopens'])
  })

  const reason = 'withdrawn: { at: 2026-11-20T09:00:00Z, reason: Wrong. }\n'
  test.each([
    ['its text is gone but for a heading', story(reason, '##')],
    ['its text has errors', story(reason, '<FactBox')],
    ['its pull quote is in no text', story(reason, 'Words.\n\n<PullQuote>Others.</PullQuote>')],
    ['its lead picture is gone', story(`${reason}image: { src: /images/gone.jpg, alt: a, credit: c }\n`)],
    ['its figure is gone', story(reason, '<Figure src="gone.jpg" alt="a" credit="c" />')],
    ['its sound is gone', story(`${reason}audio: { src: /audio/gone.mp3 }\n`)],
    ['its author is gone', story(`${reason}authors: [gone]\n`)],
    ['its topic and storyline are gone', story(`${reason}topics: [gone]\nstoryline: gone\n`)],
    ['it refers to no story', story(`${reason}related: [city/gone]\ntranslationOf: city/none\n`)],
    ['the clock of its editor is fast', story(reason.replace('11-20', '11-25'))],
  ])('problems of the withdrawn story itself are warnings: %s', (_, text) => {
    const { errors, warnings, summary } = check({ [A]: text })
    expect(errors).toEqual([])
    expect(warnings).not.toEqual([])
    expect(summary.withdrawn).toEqual(['city/a'])
  })

  test('a withdrawn story needs no text', () => {
    const { errors, warnings } = check({ [A]: story(reason, '') })
    expect([...errors, ...warnings]).toEqual([])
  })

  test.each<[string, Record<string, Change>, string]>([
    ['at its address', { [A]: story(reason), 'articles/city/a.md': story('') }, 'address'],
    [
      'at its former address',
      { [A]: story(`${reason}redirectFrom: [/city/b]\n`), 'articles/city/b.mdx': story('') },
      'redirectFrom.0',
    ],
    [
      'with the same former address',
      {
        [A]: story(`${reason}redirectFrom: [/q]\n`),
        'redirects.yaml': 'redirects:\n  - { from: /q, to: /city/quay-reopens }\n',
      },
      'redirectFrom.0',
    ],
  ])('another story %s is an error', (_, changes, field) => {
    expect(check(changes).errors).toMatchObject([{ path: `content/${A}`, field }])
  })

  test('a link to a list that only the withdrawn story was in is a warning', () => {
    const link = { [A]: story('', 'See [March](/archive/2019/03).') }
    expect(check({ ...link, [only]: onlyOne() }).errors).toEqual([])
    const gone = onlyOne('withdrawn: { at: 2026-11-20T09:00:00Z, reason: Wrong. }\n')
    const { errors, warnings } = check({ ...link, [only]: gone })
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([
      { path: `content/${A}`, line: 8, found: expect.stringContaining('withdrawn') },
    ])
  })
})

describe('a licence that ends', () => {
  const licence = (expires: string, changes: Record<string, Change> = {}) =>
    check({ [ENVOY]: ['2030-01-01', expires], ...changes })

  test.each([
    ['2026-11-23', 'which is past: the picture is left out'],
    ['2026-11-24T12:00:00Z', 'which is past'],
    ['2026-12-01', '6 days ahead: then the picture is left out'],
    ['2026-12-24', '29 days ahead'],
  ])('%s is a warning', (expires, found) => {
    const { errors, warnings } = licence(expires)
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([
      {
        path: `content/${ENVOY}`,
        line: 22,
        field: 'image.licenceExpires',
        found: expect.stringContaining(found),
      },
    ])
  })

  test('in more than thirty days isn’t reported', () => {
    expect(licence('2026-12-25').warnings).toEqual([])
  })

  test('before its story is published is a warning', () => {
    const { errors, warnings } = check({
      [A]: story(
        'image: { src: ../world/beside.png, alt: a, credit: c, licenceExpires: 2027-02-01 }\n',
        'Words.',
        '2027-03-01T09:00:00Z',
      ),
    })
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([{ found: '`2027-02-01`, before the story is published' }])
  })

  test('the file of a picture may be deleted once its licence has ended', () => {
    const missing = { '../public/images/embassy.png': null, [ENVOY]: ['2030-01-01', '2026-11-01'] } as const
    const { errors, warnings } = check(missing)
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([{ field: 'image.src' }])
    expect(check({ ...missing, [ENVOY]: ['2030-01-01', '2030-01-02'] }).errors).toMatchObject([
      { field: 'image.src' },
    ])
  })
})

describe('a site file with an error', () => {
  test.each(['publication.yaml', 'sections.yaml', 'front.yaml', 'redirects.yaml'])(
    '%s: the other files are read and checked',
    (file) => {
      const { errors, stories, pages } = check({
        [file]: 'x: 1\n',
        [ENVOY]: ['[asha-rao, tomas-lind]', '[asha-rao, tomas-lint]'],
        'articles/city/quay-reopens.mdx': ['The quay reopened', '{code}'],
      })
      const files = new Set(errors.map(({ path }) => path))
      expect([...files].sort()).toEqual(
        [`content/${file}`, `content/${ENVOY}`, 'content/articles/city/quay-reopens.mdx'].sort(),
      )
      expect([stories, pages]).toEqual([4, 1])
    },
  )

  test('one wrong key of publication.yaml leaves the others in use', () => {
    const embed = '<Embed url="https://player.example.org/1" title="A" />\n\nThe quay reopened'
    const { errors } = check({
      'publication.yaml': ['founded: 1871', 'embeds: [player.example.org]\nfounded: long ago'],
      'articles/city/quay-reopens.mdx': ['The quay reopened', embed],
    })
    expect(errors).toMatchObject([{ path: 'content/publication.yaml', field: 'founded' }])
  })
})

describe('warnings', () => {
  test.each([
    ['headline: Don&#8217;t panic &amp; carry on', 'Don’t panic & carry on'],
    ['headline: Caf&eacute; reopens &#x2014; at last', 'Café reopens — at last'],
    ['headline: 1986. A year of *change*', '1986. A year of change'],
    ['headline: <em>Macbeth</em> returns', 'Macbeth returns'],
    ['headline: "*Macbeth* returns"', 'Macbeth returns'],
    ['headline: __Macbeth__ returns', 'Macbeth returns'],
    ['headline: A `code` word', 'A code word'],
    ['headline: See [the report](https://example.org/r) now', 'See the report now'],
    ['headline: a<br/>b', 'a b'],
    ['headline: B&Bs; shops &amp; bars', 'B&Bs; shops & bars'],
    ['headline: Tom &amp;amp; Jerry', 'Tom &amp; Jerry'],
    ['headline: "Tom &#38;#38; Jerry &hellip;"', 'Tom &#38; Jerry …'],
    ['headline: a<BR> b', 'a b'],
    ['headline: "How <details> works"', 'How  works'],
  ])('%s in plain text, with the text as it should be', (line, suggestion) => {
    const { errors, warnings } = check({ [A]: story('').replace('headline: a', line) })
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([
      {
        path: `content/${A}`,
        line: 2,
        field: 'headline',
        expected: expect.stringContaining('plain text'),
        suggestion,
      },
    ])
  })

  test.each([
    'headline: 5 < 6 and 7 > 2',
    'headline: AT&T and R&D; more',
    'headline: "* denotes a footnote *"',
    'headline: B&Bs; hotels and M&Ms;',
    'headline: 2 * 3 * 4',
    'headline: snake_case_name',
    'headline: "[sic] and (so on)"',
    'headline: Prices at £5 & up',
    'headline: See www.example.org/a_b_c and a_b_c@example.org',
  ])('%s is plain text', (line) => {
    expect(check({ [A]: story('').replace('headline: a', line) }).warnings).toEqual([])
  })

  test.each<[string, Record<string, Change>, string]>([
    ['an author', { 'authors/asha-rao.yaml': [/^bio: .*$/m, 'bio: Won <b>prizes</b>.'] }, 'bio'],
    [
      'a topic',
      { 'topics/ferries.yaml': ['description: The boats.', 'description: Boats &amp; ships.'] },
      'description',
    ],
    ['a section', { 'sections.yaml': ['name: City', 'name: City &amp; port'] }, 'sections.1.name'],
    ['a picture', { [ENVOY]: ['An embassy at dusk', '<i>An embassy</i>'] }, 'image.alt'],
    ['a correction', { [ENVOY]: ['An earlier version', 'An _earlier_ version'] }, 'corrections.0.text'],
    ['a lost character', { [ENVOY]: ['An embassy at dusk', 'An embassy at d\ufffdsk'] }, 'image.alt'],
  ])('the text of %s as well', (_, changes, field) => {
    const { errors, warnings } = check(changes)
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([{ field }])
  })

  test('an embargo of more than a year', () => {
    const { errors, warnings, summary } = check({ [A]: story('', 'Words.', '2062-11-25T10:00:00Z') })
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([
      { path: `content/${A}`, line: 4, field: 'published', suggestion: '2026-11-25T10:00:00Z' },
    ])
    expect(summary.embargoed).toEqual([{ address: 'city/a', published: '2062-11-25T10:00:00Z' }])
  })

  test('an update of a page in the future', () => {
    const { errors, warnings } = check({
      'pages/about.mdx': ['2026-11-01T09:00:00Z', '2027-11-01T09:00:00Z'],
    })
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([{ path: 'content/pages/about.mdx', line: 4, field: 'updated' }])
  })

  test.each([
    'articles/city/story.txt',
    'articles/city/story.docx',
    'articles/city/story.rtf',
    'articles/city/story.odt',
    'articles/city/story.html',
    'articles/world/notes.pages',
    'pages/contact.txt',
    'authors/list.csv',
  ])('%s, a file that the site doesn’t read', (file) => {
    const { errors, warnings } = check({ [file]: 'Words.' })
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([
      { path: `content/${file}`, line: 1, found: expect.stringContaining('doesn’t read') },
    ])
  })

  test('a story that an editor has saved as text, with its right name', () => {
    expect(check({ 'articles/city/story.mdx.txt': story('') }).warnings).toMatchObject([
      { path: 'content/articles/city/story.mdx.txt', suggestion: 'articles/city/story.mdx' },
    ])
  })
})

test('hidden files, READMEs and lock files are ignored', () => {
  const { errors, warnings, stories } = check({
    'articles/world/._envoy-resigns.mdx': 'Mac',
    'articles/world/.draft.mdx': 'hidden',
    'articles/world/README.md': 'How we write.',
    'articles/.obsidian/note.md': 'tool',
    'articles/world/.DS_Store': 'Mac',
    'articles/world/Thumbs.db': 'Windows',
    'articles/world/~$story.docx': 'lock',
    'authors/.x.yaml': 'a: b',
    'authors/README.md': 'Who writes.',
  })
  expect(errors).toEqual([])
  expect(warnings).toEqual([])
  expect(stories).toBe(4)
})

test.each([
  ['articles/world/x (1).mdx', 'world/x-1'],
  ['articles/world/Łódź & Øresund.mdx', 'world/lodz-and-oresund'],
  ['articles/World/_x.mdx', 'world/x'],
  ['articles/world/हिन्दी (1).mdx', 'world/हिन्दी-1'],
])('%s: the suggested address is one', (file, suggestion) => {
  const { errors } = check({ [file]: story('') })
  expect(errors).toMatchObject([{ path: `content/${file}`, field: 'address' }])
  expect(errors[0]?.suggestion).toBe(suggestion)
})

test('the summary has every story by its publishing state', () => {
  const { summary } = check({
    [A]: story('', 'Words.', '2026-12-02T06:30:00Z'),
    'articles/city/b.mdx': story('', 'Words.', '2026-12-01T06:30:00Z'),
    'articles/city/c.mdx': story('draft: true\n'),
    'articles/city/d.mdx': story('withdrawn: { at: 2026-11-05T09:00:00Z, reason: Wrong. }\n'),
  })
  expect(summary).toEqual({
    public: 4,
    embargoed: [
      { address: 'city/b', published: '2026-12-01T06:30:00Z' },
      { address: 'city/a', published: '2026-12-02T06:30:00Z' },
    ],
    drafts: ['city/c'],
    withdrawn: ['city/d'],
  })
})

test('files and folders that can’t be read are errors with their names', () => {
  const content = publication({
    [ENVOY]: ['src: /images/embassy.png', 'src: loop.png'],
    'publication.yaml': null,
  })
  mkdirSync(join(content, 'publication.yaml'))
  mkdirSync(join(content, 'articles/city/empty.mdx'))
  for (const [link, target] of [
    ['articles/city/b.mdx', 'nowhere.mdx'],
    ['articles/city/c.mdx', 'c.mdx'],
    ['articles/city/.#d.mdx', 'editor@host'],
    ['articles/world/loop.png', 'loop.png'],
    ['articles/world/elsewhere', '../city'],
  ] as const)
    symlinkSync(target, join(content, link))
  const { errors, warnings } = checkContent(content, NOW)
  expect(errors).toMatchObject([
    { path: 'content/articles/city/b.mdx', found: 'a link to a file that doesn’t exist' },
    { path: 'content/articles/city/c.mdx', found: 'a symbolic link to itself' },
    { path: `content/${ENVOY}`, field: 'image.src', found: '`loop.png`, which doesn’t exist' },
    { path: 'content/publication.yaml', found: 'no such file' },
  ])
  expect(warnings.map(({ path }) => path)).toEqual([
    'content/articles/world/elsewhere',
    'content/articles/world/loop.png',
  ])
})

test('redirects.yaml may contain nothing but comments; other records miss their keys', () => {
  expect(check({ 'redirects.yaml': '# - { from: /old, to: /city }\n' }).errors).toEqual([])
  expect(check({ 'topics/ferries.yaml': '' }).errors).toMatchObject([
    { path: 'content/topics/ferries.yaml', field: 'name', found: 'nothing' },
    { path: 'content/topics/ferries.yaml', field: 'description', found: 'nothing' },
  ])
})

test('a line in which YAML drops several things is reported once, however long it is', () => {
  const dropped = `headline: ${'*a '.repeat(20_000)}`
  expect(check({ [A]: story('').replace('headline: a', dropped) }).errors).toMatchObject([
    { path: `content/${A}`, line: 2, field: 'yaml' },
  ])
})

test.each(['/city/quay-reopens.md', '/city/quay-reopens/lite', '/City/Quay-Reopens.md'])(
  'a redirect from %s, where a form of a story is, is an error',
  (from) => {
    expect(check({ 'redirects.yaml': `redirects: [{ from: ${from}, to: /about }]\n` }).errors).toMatchObject([
      { path: 'content/redirects.yaml', found: `\`${from}\`, the URL of a page` },
    ])
  },
)

test('a file that is too large is named', () => {
  const large = story('') + 'word '.repeat(500_000)
  expect(check({ [A]: large }).errors).toMatchObject([
    { path: `content/${A}`, field: 'size', found: '3 MB', expected: expect.stringContaining('at most 2 MB') },
  ])
})

describe('a link to a heading of another story or page', () => {
  const headings = '## The quay\n\nWords.\n\n## Über uns\n\nWords.'
  const links = (body: string) => check({ [A]: story('', body), 'articles/city/b.mdx': story('', headings) })

  test('leads to a heading that is there', () => {
    const { errors, warnings } = links(
      '[a](/city/b#the-quay) [b](/city/b/#über-uns) [c](/City/B#%C3%BCber-uns) [d](/city/b#) [e](/city/b#corrections) [f](/about#top) [g](/city/b#:~:text=Words)',
    )
    expect([...errors, ...warnings]).toEqual([])
  })

  test.each([
    ['[a](/city/b#the-quai)', '/city/b#the-quai', 'content/articles/city/b.mdx', '/city/b#the-quay'],
    ['[a]\n\n[a]: /city/b?x#quays', '/city/b?x#quays', 'content/articles/city/b.mdx', undefined],
    ['[a](/about#nowhere)', '/about#nowhere', 'content/pages/about.mdx', undefined],
  ])('is a warning otherwise: %j', (body, url, file, suggestion) => {
    const { errors, warnings } = links(body)
    expect(errors).toEqual([])
    expect(warnings).toMatchObject([
      {
        path: `content/${A}`,
        field: 'body',
        found: `the link \`${url}\`, which matches no heading of ${file}`,
      },
    ])
    expect(warnings[0]?.suggestion).toBe(suggestion)
  })

  test('of a story that can’t be parsed is not checked', () => {
    const { errors, warnings } = check({
      [A]: story('', '[a](/city/b#x)'),
      'articles/city/b.mdx': story('', '<FactBox'),
    })
    expect(errors).toMatchObject([{ path: 'content/articles/city/b.mdx' }])
    expect(warnings).toEqual([])
  })
})
