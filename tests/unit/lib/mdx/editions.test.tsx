import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { plainBlocks } from '@/components/editions/plain/blocks'
import { PlainFigure } from '@/components/editions/plain/figure'
import { storyBlocks } from '@/components/story/blocks'
import { lintBody } from '@/lib/mdx/lint'
import { markdownTree, writeMarkdown } from '@/lib/mdx/markdown'
import { renderBody } from '@/lib/mdx/render'
import { wordsOf } from '@/lib/words/words'
import { fc } from '@/tests/unit/property-testing'
import { STUB_SITE } from './stub-site'

const page = storyBlocks(wordsOf({ language: 'en' }))
const plain = plainBlocks({ addressOf: (href) => href, Figure: PlainFigure })

type Options = { dateline?: { place: string; language: string }; format?: 'mdx' | 'md' }

const html = async (
  text: string,
  components: typeof plain | typeof page,
  { format = 'mdx', ...rest }: Options,
) =>
  renderToStaticMarkup(await renderBody({ text, line: 1, format }, { components, site: STUB_SITE, ...rest }))

/** A body in every edition. */
async function editions(text: string, options: Options = {}) {
  const { format = 'mdx', dateline } = options
  const tree = markdownTree(
    { text, line: 1, format },
    { absoluteUrl: (href) => href, site: STUB_SITE, ...(dateline && { dateline }) },
  )
  return {
    page: await html(text, page, options),
    plain: await html(text, plain, options),
    markdown: writeMarkdown(tree),
  }
}

/** Words as a reader copies them. */
const textOf = (markup: string) =>
  markup
    .replace(/<\/?(?:p|li|ul|ol|h\d|figure|figcaption|blockquote|section|aside|div)\b[^>]*>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/\n+/g, '\n')
    .trim()

describe('the dateline', () => {
  const dateline = { place: 'New Delhi', language: 'en' }

  test.each([
    ['a paragraph', 'Britain’s *envoy*.', 'NEW DELHI — Britain’s envoy.'],
    ['a heading', '## A heading\n\nBritain’s envoy.', 'A heading\nNEW DELHI — Britain’s envoy.'],
    ['a quotation', '> Quoted.\n\nBritain’s envoy.', 'Quoted.\nNEW DELHI — Britain’s envoy.'],
    [
      'a pull quote on one line',
      '<PullQuote>Britain’s envoy</PullQuote>\n\nBritain’s envoy.',
      'Britain’s envoy\nNEW DELHI — Britain’s envoy.',
    ],
    [
      'two pull quotes on lines of one paragraph',
      '<PullQuote>Britain’s</PullQuote>  \n<PullQuote>envoy</PullQuote>\n\nBritain’s envoy.',
      'Britain’s\nenvoy\nNEW DELHI — Britain’s envoy.',
    ],
    ['a list', '- One\n- Two\n\nBritain’s envoy.', 'One\nTwo\nNEW DELHI — Britain’s envoy.'],
    ['a table', '| a |\n| - |\n\nBritain’s envoy.', 'a\nNEW DELHI — Britain’s envoy.'],
    ['emphasis', '**Britain’s** envoy.', 'NEW DELHI — Britain’s envoy.'],
    ['a link', '[Britain’s](/about) envoy.', 'NEW DELHI — Britain’s envoy.'],
    ['a comment', '<!-- note -->\n\nBritain’s envoy.', 'NEW DELHI — Britain’s envoy.'],
  ])('is at the start of the first paragraph of a story that begins with %s', async (_, text, words) => {
    const { page, plain, markdown } = await editions(text, { dateline })
    expect(textOf(page)).toBe(words)
    expect(textOf(plain)).toBe(words)
    expect(markdown).toMatch(/^\*\*NEW DELHI —\*\* \S/m)
  })

  test.each([
    ['a live blog', '<LiveUpdate at="2026-11-25T10:05:00Z" headline="It begins">\n\nWords.\n\n</LiveUpdate>'],
    ['a list', '- One\n- Two'],
    ['a quotation', '> Quoted.'],
    ['key points', '<KeyPoints>\n\n- One\n\n</KeyPoints>'],
    ['a figure', '<Figure src="a.png" alt="b" credit="c" />'],
  ])('is a line of its own in a story that is nothing but %s', async (_, text) => {
    const { page, plain, markdown } = await editions(text, { dateline })
    expect(textOf(page)).toMatch(/^NEW DELHI —\n/)
    expect(textOf(plain)).toMatch(/^NEW DELHI —\n/)
    expect(markdown).toMatch(/^\*\*NEW DELHI —\*\*\n\n/)
  })

  test('has the capitals and the punctuation of the story’s language', async () => {
    for (const [place, language, dateline] of [
      ['İzmir', 'tr', 'İZMİR —'],
      ['Diyarbakır', 'tr', 'DİYARBAKIR —'],
      ['Gießen', 'de', 'GIESSEN –'],
      ['Αθήνα', 'el', 'ΑΘΗΝΑ —'],
      ['نئی دہلی', 'ur', 'نئی دہلی:'],
    ] as const)
      for (const edition of Object.values(await editions('Words.', { dateline: { place, language } })))
        expect(edition).toContain(dateline)
  })

  test('is in plain Markdown bodies as well', async () => {
    for (const edition of Object.values(await editions('Words.', { dateline, format: 'md' })))
      expect(edition).toContain('NEW DELHI —')
  })
})

describe('pull quotes', () => {
  test.each(['I have had worse Mondays', 'It’s a day like any other', 'the ministers’ own words'])(
    'get quotation marks from the style sheet: %s',
    async (words) => {
      expect((await editions(`<PullQuote>${words}</PullQuote>`)).page).not.toContain('data-marks')
    },
  )

  test.each([
    '“I have had worse Mondays,” he said.',
    '"I have had worse Mondays,"',
    '« Le port reste fermé »',
    '„Der Hafen bleibt zu“',
    '‘Worse Mondays’',
    'He called it a “disaster”',
    '「港は閉まっている」',
  ])('keep their own: %s', async (words) => {
    expect((await editions(`<PullQuote>${words}</PullQuote>`)).page).toContain('data-marks="none"')
    expect((await editions(`<PullQuote>\n\n*${words}*\n\n</PullQuote>`)).page).toContain('data-marks="none"')
  })

  test('on two lines of one paragraph are two blocks, outside any paragraph', async () => {
    const { page, plain } = await editions('<PullQuote>a</PullQuote>  \n<PullQuote>b</PullQuote>')
    expect(plain).toBe('<blockquote><p>a</p></blockquote>\n<blockquote><p>b</p></blockquote>')
    expect(page).not.toMatch(/<p>\s*<figure|<br/)
  })
})

describe('links to withdrawn stories', () => {
  test('become plain text, whatever their form', async () => {
    const text =
      'See [the *old* story](/a/withdrawn#part), [this][w] and [that](/a/public).\n\n[w]: /a/withdrawn'
    const { page, plain, markdown } = await editions(text)
    expect(page).not.toContain('withdrawn')
    expect(plain).toBe('<p>See the <em>old</em> story, this and <a href="/a/public">that</a>.</p>')
    expect(markdown).toBe('See the *old* story, this and [that](/a/public).\n')
  })

  test('cards of withdrawn stories are left out', async () => {
    const text = 'Words.\n\n<AlsoRead story="a/withdrawn" />\n\n<AlsoRead story="a/public" />'
    const { page, plain, markdown } = await editions(text)
    expect(page.match(/<aside/g)).toHaveLength(1)
    expect(plain).toContain('<a href="/a/public">Public headline</a>')
    expect(plain).not.toContain('withdrawn')
    expect(markdown).toBe('Words.\n\nAlso read: [Public headline](</a/public>)\n')
  })
})

describe('entries of a live story', () => {
  const entry = (hour: string, name: string, attributes = '') =>
    `<LiveUpdate at="2026-11-25T${hour}:05:00Z" headline="${name}"${attributes}>\n\nWords.\n\n</LiveUpdate>`

  test('come newest first whatever their order in the file, pinned ones before, after the introduction', async () => {
    const text = [
      'Introduction.',
      entry('09', 'U1'),
      entry('12', 'U2', ' pinned="false"'),
      entry('10', 'U3', ' pinned="true"'),
      'Between.',
      entry('11', 'U4', ' pinned="true" key="true"'),
    ].join('\n\n')
    for (const edition of Object.values(await editions(text))) {
      expect(edition.match(/Introduction|Between|U\d(?=<\/h2>|\n\n)/g)).toEqual([
        'Introduction',
        'U4',
        'U3',
        'U2',
        'U1',
        'Between',
      ])
      expect(edition.match(/Pinned/g)).toHaveLength(2)
      expect(edition).toContain('Pinned · Key moment')
    }
  })

  test('have permanent links, and the key moments link to theirs', async () => {
    const text = ['Introduction.', entry('09', 'Good morning'), entry('10', 'It ends', ' key="true"')]
    const { page, plain, markdown } = await editions(text.join('\n\n'))
    expect(page).toContain('<article class="live-update" id="2026-11-25-1005-it-ends"')
    expect(page).toContain('<a href="#2026-11-25-0905-good-morning"><time')
    expect(plain).toContain('<section id="2026-11-25-1005-it-ends">')
    for (const html of [page, plain]) {
      expect(html).toMatch(/Introduction[\s\S]*<nav[\s\S]*Key moments[\s\S]*<\/nav>[\s\S]*It ends<\/h2>/)
      expect(html.match(/<a href="#2026-11-25-1005-it-ends">It ends<\/a>/g)).toHaveLength(1)
    }
    expect(markdown).toContain('**Key moments**\n\n- noon [It ends](#2026-11-25-1005-it-ends)\n')
  })

  test('without key moments have no list of them', async () => {
    for (const edition of Object.values(await editions(entry('09', 'Good morning'))))
      expect(edition).not.toContain('Key moments')
  })
})

describe('headings', () => {
  test('have ids that links lead to, in page, feed and light edition', async () => {
    const text = '## Über uns & mehr\n\n[a](#über-uns--mehr)\n\n## Corrections\n\n### Über uns & mehr'
    for (const markup of [(await editions(text)).page, (await editions(text)).plain]) {
      expect(markup).toContain('<h2 id="über-uns--mehr">')
      expect(markup).toContain('<h2 id="corrections-1">')
      expect(markup).toContain('<h3 id="über-uns--mehr-1">')
    }
  })
})

describe('writers’ notes', () => {
  test('are left out of every edition', async () => {
    const text =
      'One.\n\n[//]: # (secret)\n\n[comment]: <> (secret)\n\nTwo <!-- secret --> three.\n\n<!-- secret -->\n\n- item <!-- secret -->'
    for (const format of ['mdx', 'md'] as const)
      for (const edition of Object.values(await editions(text, { format }))) {
        expect(edition).not.toContain('secret')
        expect(edition).toContain('three')
      }
  })

  test('definitions that the text refers to stay', async () => {
    expect((await editions('[a][b]\n\n[b]: /c', { format: 'md' })).markdown).toBe('[a][b]\n\n[b]: /c\n')
  })
})

describe('no word of a body is lost', () => {
  /** Builds a part of a body from words that occur nowhere else. */
  type Part = (word: () => string) => string
  const inline: Part[] = [
    (w) => w(),
    (w) => `*${w()} ${w()}*`,
    (w) => `**${w()}**, ${w()}`,
    (w) => `[${w()} *${w()}*](/a/public)`,
    (w) => `[${w()}](/a/withdrawn)`,
    (w) => `~~${w()}~~`,
    (w) => `\`${w()} <b> {x}\``,
    (w) => `5 <6 ${w()} <- ${w()} & ${w()}`,
    (w) => `“${w()}”  \n${w()}`,
    (w) => `${w()} <!-- a note --> ${w()}`,
    (w) => `${w()}\n> ${w()}`,
    (w) => `5~10 ${w()} 20~30`,
  ]
  const line =
    (parts: Part[]): Part =>
    (w) =>
      parts.map((part) => part(w)).join(' ')
  const lines = fc.array(fc.constantFrom(...inline), { minLength: 1, maxLength: 4 }).map(line)
  const plainLines = lines.map(
    (text): Part =>
      (w) =>
        text(w).replace(/\n>? ?/g, ' '),
  )
  const markdownParts = fc.oneof(
    lines,
    plainLines.map(
      (text): Part =>
        (w) =>
          `## ${text(w)}`,
    ),
    plainLines.map(
      (text): Part =>
        (w) =>
          `- ${text(w)}\n- ${w()}\n  - ${w()}\n\n  ${w()}`,
    ),
    plainLines.map(
      (text): Part =>
        (w) =>
          `1. ${text(w)}\n2. ${w()}`,
    ),
    lines.map(
      (text): Part =>
        (w) =>
          `> ${w()}\n\n${text(w)}`,
    ),
    plainLines.map(
      (text): Part =>
        (w) =>
          `| ${w()} | ${w()} |\n| --- | ---: |\n| ${text(w)} | ${w()} |`,
    ),
    fc.constant<Part>((w) => `\`\`\`\n${w()}\n\n${w()}\n\`\`\``),
    fc.constant<Part>((w) => {
      const note = w()
      return `${w()}[^${note}] ${w()}\n\n[^${note}]: ${w()} *${w()}*`
    }),
    fc.constant<Part>((w) => `${w()}\n\n---\n\n${w()}`),
  )
  const blockParts = fc.oneof(
    plainLines.map(
      (text): Part =>
        (w) =>
          `<PullQuote speaker="${w()}" role="${w()}">${text(w)}</PullQuote>`,
    ),
    fc.tuple(markdownParts, markdownParts).map(
      ([a, b]): Part =>
        (w) =>
          `<FactBox title="${w()}">\n\n${a(w)}\n\n${b(w)}\n\n</FactBox>`,
    ),
    markdownParts.map(
      (text): Part =>
        (w) =>
          `<KeyPoints>\n\n${text(w)}\n\n</KeyPoints>`,
    ),
    markdownParts.map(
      (text): Part =>
        (w) =>
          `<Timeline>\n<Event at="2026-01-01" title="${w()}">${w()}</Event>\n<Event at="2026-01-02" title="${w()}">\n\n${text(w)}\n\n</Event>\n</Timeline>`,
    ),
    markdownParts.map(
      (text): Part =>
        (w) =>
          `<LiveUpdate at="2026-11-25T10:05:00Z" headline="${w()}">\n\n${text(w)}\n\n</LiveUpdate>`,
    ),
    fc.constant<Part>((w) => `<Figure src="a.png" alt="${w()}" caption="${w()}" credit="${w()}" />`),
    fc.constant<Part>((w) => `<Embed url="https://e.org/v" title="${w()}" />`),
    fc.constant<Part>(
      (w) => `<AlsoRead href="https://e.org/" headline="${w()}" author="${w()}" label="${w()}" />`,
    ),
    fc.constant<Part>((w) => `<PullQuote>${w()}</PullQuote>  \n<PullQuote>${w()}</PullQuote>`),
  )

  test.each(['mdx', 'md'] as const)('in page, feed, light edition and Markdown (%s)', async (format) => {
    const part = format === 'md' ? markdownParts : fc.oneof(markdownParts, blockParts)
    await fc.assert(
      fc.asyncProperty(fc.array(part, { minLength: 1, maxLength: 6 }), fc.boolean(), async (parts, dated) => {
        const words: string[] = []
        const word = () => {
          words.push(`w${words.length}x`)
          return words.at(-1) ?? ''
        }
        const text = parts.map((one) => one(word)).join('\n\n')
        const dateline = dated ? { dateline: { place: 'Ostrey', language: 'en' } } : {}
        for (const [name, edition] of Object.entries(await editions(text, { format, ...dateline }))) {
          const lost = words.filter((one) => !edition.includes(one))
          expect(lost, `${name} of ${text}`).toEqual([])
          if (dated) expect(edition).toContain('OSTREY —')
        }
      }),
      { numRuns: 50 },
    )
  })

  test('the Markdown of a body parses to the same text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(markdownParts, { minLength: 1, maxLength: 5 }), async (parts) => {
        let count = 0
        const text = parts.map((one) => one(() => `w${count++}x`)).join('\n\n')
        const { plain, markdown } = await editions(text, { format: 'md' })
        expect(textOf((await editions(markdown, { format: 'md' })).plain)).toBe(textOf(plain))
      }),
      { numRuns: 40 },
    )
  })

  test('text that the check accepts contains no markup characters', async () => {
    const piece = fc.constantFrom('word', ' ', '*', '**', '_', '“', '”', '.', ',', '年', '2', '~~', 'f', '\n')
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 14 }), async (pieces) => {
        const text = `a ${pieces.join('').replace(/\n+/g, '\n')} z`
        const { findings } = lintBody({
          path: 'x.md',
          body: { text, line: 1, format: 'md' },
          kind: 'news',
          pictureProblem: () => undefined,
        })
        fc.pre(findings.length === 0)
        // Two asterisks within a word (`f**k`) and between numbers (`2 ** 3`) are text.
        expect(textOf((await editions(text, { format: 'md' })).plain)).not.toMatch(
          /(?<!\S|2 +)\*\*(?!\*)|(?<!\S)~~(?!~)/,
        )
      }),
      { numRuns: 150 },
    )
  })
})
