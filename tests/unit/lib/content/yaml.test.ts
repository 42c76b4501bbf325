import { describe, expect, test } from 'vitest'
import { loadContent } from '@/lib/content/load'
import { parseYaml } from '@/lib/content/yaml'
import { publication } from '@/tests/fixtures/content-rules/publication'
import { fc } from '@/tests/unit/property-testing'

const QUAY = 'articles/city/quay-reopens.mdx'

/** What is reported of a story whose third line is replaced; the lines after it are `published` and `credit`. */
function storyWith(line: string) {
  const text = `---\nheadline: A\n${line}\npublished: 2026-11-02T06:30:00Z\ncredit: c\n---\n\nWords.\n`
  const { findings, records } = loadContent(publication({ [QUAY]: text }))
  return { findings, story: records?.articles.find(({ address }) => address === 'city/quay-reopens') }
}

describe('text that YAML would drop or change is reported with a line in quotes', () => {
  test.each([
    ['standfirst: We are #1 in town', 'standfirst: "We are #1 in town"'],
    ['standfirst: Flight #EK 201 was late', 'standfirst: "Flight #EK 201 was late"'],
    ['standfirst: #1', 'standfirst: "#1"'],
    ['standfirst: &c. and more', 'standfirst: "&c. and more"'],
    ['standfirst: &anchor', 'standfirst: "&anchor"'],
    ['standfirst: ! Important news', 'standfirst: "! Important news"'],
    ['standfirst: !important news', 'standfirst: "!important news"'],
    ['standfirst: !!str 5', 'standfirst: "!!str 5"'],
    ['standfirst: *starred', 'standfirst: "*starred"'],
    ['standfirst: *two* words', 'standfirst: "*two* words"'],
    ['standfirst: @home', 'standfirst: "@home"'],
    ['standfirst: `code`', 'standfirst: "`code`"'],
    ['standfirst: % of voters', 'standfirst: "% of voters"'],
    ['standfirst: - a dash', 'standfirst: "- a dash"'],
    ['standfirst: ? why', 'standfirst: "? why"'],
    ['standfirst: [Breaking] Mayor resigns', 'standfirst: "[Breaking] Mayor resigns"'],
    ['standfirst: {x} y', 'standfirst: "{x} y"'],
    ['standfirst: > 5% growth', 'standfirst: "> 5% growth"'],
    ['standfirst: | pipe', 'standfirst: "| pipe"'],
    ['standfirst: "Enough" he said', `standfirst: '"Enough" he said'`],
    ["standfirst: 'Harbour's opening'", 'standfirst: "Harbour\'s opening"'],
    ['standfirst: Envoy: resigns', 'standfirst: "Envoy: resigns"'],
    ['standfirst: x\nimage:\n  src: a #1.png', 'src: "a #1.png"'],
    ['standfirst: x\ntopics:\n  - a #1', '- "a #1"'],
    ['standfirst: x\ntopics: [a #1, b]', undefined],
    ['standfirst: --- #1', 'standfirst: "--- #1"'],
  ])('%s', (line, suggestion) => {
    const { findings } = storyWith(line)
    expect(findings).toMatchObject([
      {
        path: `content/${QUAY}`,
        line: 2 + line.split('\n').length,
        field: 'yaml',
        expected: expect.stringMatching(/quotes/),
        ...(suggestion !== undefined && { suggestion }),
      },
    ])
  })

  test.each([
    ['publication.yaml', 'tagline'],
    ['authors/asha-rao.yaml', 'bio'],
    ['topics/ferries.yaml', 'description'],
    ['storylines/the-cables.yaml', 'summary'],
  ])('in %s as well', (file, key) => {
    const content = publication({ [file]: [new RegExp(`^${key}: .*$`, 'm'), `${key}: Platform #9`] })
    expect(loadContent(content).findings).toMatchObject([
      { path: `content/${file}`, field: 'yaml', suggestion: `${key}: "Platform #9"` },
    ])
  })

  test.each([
    ['standfirst: We are\n  #1 in town', 4],
    ['standfirst:\n  We are\n  #1 in town', 5],
    ['standfirst: #1 in\n  town', 3],
    ['standfirst: b\nimage:\n  src: x.png\n    # y', 6],
  ])('%s: a line that begins with # inside a text', (line, at) => {
    expect(storyWith(line).findings).toMatchObject([{ line: at, field: 'yaml' }])
  })
})

test('a line of text without quotes is read completely or reported', () => {
  const signs = '# &!*@`%-:?|>\'"[]{},\\~=<.'.split('')
  const piece = fc.constantFrom(...signs, ' #', ': ', '- ', '---', '...', 'word', 'null', '1', 'é', '😀')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (pieces) => {
      const written = pieces.join('').trim()
      fc.pre(!/^(?:(?:'.*'|".*")(?: +#.*)?|[|>][-+\d]*(?: +#.*)?)$/.test(written))
      const { data, findings } = parseYaml(`headline: ${written}\ncredit: c`, 'file')
      const isText =
        typeof data === 'object' && data !== null && 'headline' in data && typeof data.headline === 'string'
      if (findings.length === 0 && isText) expect(data.headline).toBe(written)
    }),
    { numRuns: 3000, seed: 1 },
  )
})

test.each([
  'standfirst: b\n# A comment on its own line',
  'standfirst: "We are #1" # quoted',
  "standfirst: 'We are #1' # quoted",
  'standfirst: b#1 and C#',
  'standfirst: b\ndraft: false # a switch',
  'standfirst: b\nupdated: 2026-11-03T09:00:00+05:45 # in Kathmandu',
  'standfirst: b\nlanguage: NO',
  'standfirst: b\nlanguage: mwl',
  'standfirst: >\n  We are #1\n  # in town',
  'standfirst: |-\n  We are #1',
  'standfirst: b\ntopics: # two\n  - ferries\n  # the second\n  - diplomacy',
  'standfirst: b\ntopics: [\n  ferries, # the first\n  diplomacy\n]',
  'standfirst: b\nimage: # of the quay\n  # wide\n  src: /images/embassy.png\n  alt: a\n  credit: c',
  'standfirst: b\ncorrections:\n  - at: 2026-11-03T06:30:00Z\n    # which\n    kind: correction\n    text: >\n      c\n    # done',
  'standfirst: # quoted\n  "We are #1"',
  'standfirst: http://example.org/#part',
  'standfirst: "&amp"',
])('%s is taken as it is written', (line) => {
  expect(storyWith(line).findings).toEqual([])
})

test('block text keeps its words and becomes one line', () => {
  expect(storyWith('standfirst: |\n  We are #1\n  in  town\n').story?.standfirst).toBe('We are #1 in town')
})

describe('syntax errors have a remedy', () => {
  test.each([
    ['standfirst: b\nkind:news', 4, 'a space after the colon', 'kind: news'],
    ['standfirst: b\nkind:news\ndateline: x', 4, 'a space after the colon', 'kind: news'],
    ['standfirst: b\nimage:\n  src:x.png\n  alt: a', 5, 'a space after the colon', 'src: x.png'],
    ['standfirst: b\nimage:\n\tsrc: x.png\n\talt: y\n\tcredit: z', 5, 'spaces', undefined],
    ['standfirst: "b', 3, 'at the end of the value', undefined],
    ["standfirst: 'b", 3, 'at the end of the value', undefined],
    ['standfirst: b\nand more', 4, 'indent the line', undefined],
    ['standfirst: "C:\\Users"', 3, 'single quotes', "standfirst: 'C:\\Users'"],
    ['standfirst: b\nstandfirst: c', 4, 'each key once', undefined],
    ['standfirst: 1984', 3, 'in quotes', '"1984"'],
    ['standfirst: 21E08', 3, 'in quotes', '"21E08"'],
    ['standfirst: true', 3, 'in quotes', '"true"'],
    ['standfirst: [Breaking]', 3, 'in quotes', '"[Breaking]"'],
    ['standfirst: {{ title }}', 3, 'in quotes', '"{{ title }}"'],
    ['standfirst: null', 3, 'in quotes', '"null"'],
    ['standfirst: [a][b]', 3, 'put a value in quotes', 'standfirst: "[a][b]"'],
    ['standfirst: [a] {b}', 3, 'put a value in quotes', 'standfirst: "[a] {b}"'],
    ['standfirst: {a', 3, 'quotes around a text', 'standfirst: "{a"'],
    ['standfirst: [a, b', 3, 'quotes around a text', 'standfirst: "[a, b"'],
    ['standfirst: ]a', 3, 'quotes', 'standfirst: "]a"'],
    ['standfirst: a\n  b: c', 4, 'a key without spaces before it', undefined],
    ['standfirst: b\naudio:\n  credit: Read by: A', 5, 'put a value in quotes', 'credit: "Read by: A"'],
    ['standfirst: b\nrelated:\n  - a: b: c', 5, 'put a value in quotes', '- a: "b: c"'],
    ['standfirst: b\nimage:\nsrc: a\nalt: b', 4, 'indented below it: `src:`', undefined],
    ['standfirst: b\nimage:\n\u00a0src: a', 5, 'ordinary spaces', undefined],
    ['Standfirst: b', 3, 'one of headline', 'standfirst'],
    ['standfirst: b\nkinds: news', 4, 'one of headline', 'kind'],
    ['standfirst: b\ndraft: "false"', 4, 'without quotation marks', 'false'],
    ['standfirst: b\ndraft: off', 4, 'true or false', 'false'],
    ['standfirst: b\nguid: 12', 4, 'a URI, e.g. https://old.example.org', undefined],
    ['standfirst: b\ncorrections: The name', 4, 'begins with a hyphen, `- at:`', undefined],
    ['standfirst: b\ncorrections: { at: x }', 4, 'begins with a hyphen, `- at:`', undefined],
    ['standfirst: b\nupdated: 2026-11-31T10:00:00Z', 4, 'a day of the calendar', undefined],
    ['standfirst: b\nupdated: 2026-11-01T10:00:00Z', 4, 'not before published', undefined],
    ['standfirst: b\nupdated: 2026-11-30T10:00', 4, 'add the zone', undefined],
    [
      'standfirst: b\nimage: { src: /images/embassy.png, alt: a, credit: c, licenceExpires: 2026-11-31T10:00:00Z }',
      4,
      'a day of the calendar',
      undefined,
    ],
    [
      'standfirst: b\nimage: { src: /images/embassy.png, alt: a, credit: c, licenceExpires: 2026-11-30T10:00 }',
      4,
      'add the zone',
      undefined,
    ],
    ['standfirst: b\nimage:\n  - src: /x.png', 4, 'below it, without hyphens: `src:`', undefined],
    ['standfirst: b\ndraft: 1', 4, 'true or false', undefined],
    ['standfirst: b\nimage: /x.png', 4, 'indented below it: `src:`, `alt:`, `credit:`', undefined],
    ['standfirst: b\nwithdrawn: true', 4, 'indented below it: `at:`, `reason:`', undefined],
    ['standfirst: b\nlanguage: english', 4, 'a BCP 47 language tag', undefined],
    ['standfirst: b\nlanguage: jp', 4, 'a BCP 47 language tag', undefined],
    ['standfirst:\u00a0b', 3, 'ordinary spaces', undefined],
    ['standfirst: b\n\u00a0kicker: c', 4, 'ordinary spaces', 'kicker'],
    ['standfirst: b\n>>>>>>> main', 4, 'one of the two versions', undefined],
    ['standfirst: "\u202eb"', 3, 'marks that change its direction', undefined],
    ['standfirst: b\nkicker: "a \u2067b"', 4, 'marks that change its direction', undefined],
    ['standfirst: \u2800', 3, 'not empty', undefined],
    ['standfirst: b\ntopics: ferries, diplomacy', 4, 'a list', '[ferries, diplomacy]'],
    ['standfirst: b\nupdated: 1764064800', 4, 'a date and time with zone, e.g.', undefined],
    ['standfirst: b\ntopics: [Asha Rao]', 4, 'an id', 'asha-rao'],
    ['standfirst: b\ntopics: ferries', 4, 'a list', '[ferries]'],
  ])('%s', (line, at, expected, suggestion) => {
    const { findings } = storyWith(line)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ line: at, expected: expect.stringContaining(expected) })
    expect(findings[0]?.suggestion).toBe(suggestion)
  })

  test('an empty value is reported beside a record whose keys begin with no-break spaces', () => {
    const { findings } = storyWith('standfirst:\nimage:\n\u00a0src: a')
    expect(findings).toMatchObject([
      { field: 'standfirst', found: 'an empty value' },
      { field: '\u00a0src', found: 'unknown key `\u00a0src`' },
    ])
  })

  test('a number is shown as it is written', () => {
    expect(storyWith('standfirst: 21E08').findings).toMatchObject([{ found: '`21E08`' }])
  })

  test('a list in place of a record', () => {
    const { findings } = loadContent(publication({ 'sections.yaml': 'sections: world\n' }))
    expect(findings).toMatchObject([
      { field: 'sections', found: '`world`', expected: expect.stringMatching(/^a list/) },
    ])
  })
})

describe('control characters', () => {
  test.each([
    ['a raw vertical tab', 'standfirst: "Budget\u000bspeech"'],
    ['a raw NUL', 'standfirst: Budget\u0000speech'],
    ['a raw control character of the second set', 'standfirst: Budget\u0092s'],
    ['a raw line separator', 'standfirst: Budget\u2028speech'],
    ['an escaped vertical tab', 'standfirst: "Budget\\vspeech"'],
    ['an escaped NUL', 'standfirst: "Budget\\0speech"'],
    ['half of a surrogate pair', 'standfirst: "Budget\\ud83dspeech"'],
    ['a form feed in a list', 'standfirst: b\nredirectFrom: ["/a\\fb"]'],
    ['a NUL in the name of a picture', 'standfirst: b\nimage: { src: "\\0", alt: a, credit: c }'],
  ])('%s is reported', (_, line) => {
    const { findings } = storyWith(line)
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({ path: `content/${QUAY}`, line: 2 + line.split('\n').length })
    expect(findings[0]?.found).not.toMatch(/[\p{Cc}\p{Cs}]/u)
  })
})

describe('files that would overload a parser', () => {
  const lines = (count: number, line: (index: number) => string) =>
    Array.from({ length: count }, (_, index) => line(index)).join('\n')

  test.each([
    ['an alias bomb', `a: &a [x]\n${lines(9, (i) => `${'bcdefghij'[i]}: &${i} [*a,*a,*a]`)}`],
    ['a circular alias', 'headline: &a [*a]'],
    ['10,000 opening brackets', `headline: ${'['.repeat(10_000)}`],
    ['10,000 opening braces', `headline: ${'{a: '.repeat(10_000)}`],
    ['10,000 dashes', `topics: \n${'- '.repeat(10_000)}a`],
    ['1,000 levels of keys', lines(1000, (i) => `${' '.repeat(i)}a:`)],
  ])('%s is an ordinary error', (_, frontmatter) => {
    const { findings } = loadContent(publication({ [QUAY]: `---\n${frontmatter}\n---\n\nWords.\n` }))
    expect(findings.length).toBeGreaterThan(0)
    for (const { path, line } of findings) {
      expect(path).toBe(`content/${QUAY}`)
      expect(line).toBeGreaterThan(1)
    }
  })

  test('100,000 unknown keys are 100,000 errors, each with its line', () => {
    const file = `${lines(100_000, (index) => `key${index}: a`)}\n`
    const { findings } = loadContent(publication({ 'topics/ferries.yaml': file }))
    expect(findings.at(-1)).toMatchObject({ line: 100_000, field: 'key99999' })
  })
})

describe('times', () => {
  const published = (value: string) => {
    const text = `---\nheadline: A\nstandfirst: B\npublished: ${value}\ncredit: c\n---\n\nWords.\n`
    const { findings, records } = loadContent(publication({ [QUAY]: text }))
    const story = records?.articles.find(({ address }) => address === 'city/quay-reopens')
    return { findings, time: story?.published }
  }

  test.each([
    ['2026-11-25T10:00Z', '2026-11-25T10:00:00Z'],
    ['2026-11-25T10:00+05:30', '2026-11-25T10:00:00+05:30'],
    ['2026-11-25T10:00:00-00:00', '2026-11-25T10:00:00Z'],
    ['2024-02-29T23:59:59.250+14:00', '2024-02-29T23:59:59.250+14:00'],
    ['2000-02-29T00:00:00-12:00', '2000-02-29T00:00:00-12:00'],
  ])('%s is read as %s', (value, time) => {
    expect(published(value)).toEqual({ findings: [], time })
  })

  test.each([
    '2026-11-24T24:00:00Z',
    '2026-11-24T12:60:00Z',
    '2026-11-24T12:00:60Z',
    '2026-11-24T12:00:00+23:59',
    '2026-11-24T12:00:00+14:01',
    '2026-11-24T12:00:00-12:30',
    '2026-11-24T12:00:00+05:60',
    '2026-11-24T12:00:00+0530',
    '2026-11-24t12:00:00z',
    '2026-02-29T12:00:00Z',
    '1900-02-29T12:00:00Z',
    '2026-04-31T12:00:00Z',
    '2026-13-01T12:00:00Z',
    '2026-11-24T12:00:00,5Z',
    '20261-11-24T12:00:00Z',
  ])('%s is refused', (value) => {
    expect(published(value).findings).toMatchObject([
      { line: 4, field: 'published', expected: expect.stringContaining('a date and time with zone') },
    ])
  })

  test.each([
    ['2026-11-25 9:00 UTC', '2026-11-25T09:00:00Z'],
    ['2026-1-5 10:00:00 +0000', '2026-01-05T10:00:00+00:00'],
    ['2026-11-25t10:00z', '2026-11-25T10:00:00Z'],
    ['2026-11-25T10:00:00−5:00', '2026-11-25T10:00:00-05:00'],
    ['2026-11-25T10:00', undefined],
    ['2026-02-30 10:00Z', undefined],
  ])('%s: the suggestion is %s', (value, suggestion) => {
    expect(published(value).findings).toMatchObject([{ line: 4, field: 'published' }])
    expect(published(value).findings[0]?.suggestion).toBe(suggestion)
  })

  test.each(['0026-11-25T10:00:00Z', '0000-01-01T10:00:00Z', '1026-11-25T10:00:00Z', '1899-12-31T10:00:00Z'])(
    'the year of %s is refused, with this year as the suggestion',
    (value) => {
      expect(published(value).findings).toMatchObject([
        {
          line: 4,
          field: 'published',
          expected: 'a year from 1900',
          suggestion: `${new Date().getFullYear()}${value.slice(4)}`,
        },
      ])
    },
  )
})
