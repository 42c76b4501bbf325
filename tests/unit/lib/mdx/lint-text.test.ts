import { describe, expect, test } from 'vitest'
import { lintBody } from '@/lib/mdx/lint'

const lint = (text: string, format: 'mdx' | 'md' = 'mdx') =>
  lintBody({
    path: `content/articles/city/x.${format}`,
    body: { text, line: 1, format },
    kind: 'news',
    pictureProblem: () => undefined,
  }).findings

const found = (text: string, format?: 'mdx' | 'md') => lint(text, format).map((v) => `${v.line}: ${v.found}`)

/** Each text is fine in both formats. */
const passes = (...texts: string[]) =>
  test.each(texts.map((text) => [text.slice(0, 60), text]))('passes: %j', (_, text) => {
    expect(found(text)).toEqual([])
    expect(found(text, 'md')).toEqual([])
  })

/** Each text has exactly one fault, which is reported in both formats with its line and a remedy. */
const reports = (...cases: [text: string, line: number, found: string, remedy: string][]) =>
  test.each(cases)('reports: %j', (text, line, what, remedy) => {
    for (const format of ['mdx', 'md'] as const) {
      const findings = lint(text, format)
      expect(findings).toEqual([
        expect.objectContaining({
          line,
          found: expect.stringContaining(what),
          expected: expect.stringContaining(remedy),
        }),
      ])
    }
  })

describe('numbers and signs at the beginning of a paragraph', () => {
  reports(
    ['1986. A great year for the harbour.', 1, 'number 1986 (`A great year for the harbour.`)', '`1986\\.`'],
    [
      '1986. A great year.\n\n12. November 1999 war ein Freitag.',
      3,
      'see 1987 where 12 is written',
      '`12\\.`',
    ],
    ['Words.\n\n1. Mai ist ein Feiertag.', 3, 'a list of one item, number 1', '`1\\.`'],
    ['1. One\n2. Two\n4. Four', 3, 'see 3 where 4 is written', 'numbers in order'],
    ['> 7) Sins.', 1, 'a list of one item, number 7', '`7\\.`'],
    ['3. Three\n2. Two\n1. One', 2, 'see 4 where 2 is written', 'numbers in order'],
    ['- 4 degrees was the reading.', 1, 'whose sign `-` readers don’t see', '`\\-`'],
    ['+ 4 degrees was the reading.', 1, 'whose sign `+` readers don’t see', '`\\+`'],
    ['>5 per cent of voters stayed away.', 1, 'whose sign `>` readers don’t see', '`\\>`'],
    ['Words.\n\n>= €5 a month', 3, 'whose sign `>` readers don’t see', '`\\>`'],
    ['> >£5 a head', 1, 'whose sign `>` readers don’t see', '`\\>`'],
    [
      'Anna*, 34, said so.\n\n* Names have been changed.',
      3,
      'whose asterisk readers see as a bullet',
      '`\\*`',
    ],
    ['He won it in 1999*.\n\n* Since withdrawn.', 3, 'whose asterisk readers see as a bullet', '`\\*`'],
    ['Words.\n\n*\n\nMore.', 3, 'a list item without words', '`---`'],
    ['- One\n-\n- Three', 2, 'a list item without words', 'words after its sign'],
    ['> \n\nWords.', 1, 'a quotation without words', 'words after `>`'],
  )
  passes(
    '1986\\. A great year.',
    '1. One\n2. Two\n\nWords.\n\n3. Three',
    '1. One\n\nWords.\n\n2. Two',
    '1. One\n1. Two\n1. Three',
    '0. Nought\n1. One',
    '1986. A great year.\n1987. A worse one.',
    '5. Five\n6. Six',
    '- 4 eggs\n- 2 onions',
    '- One thing only',
    'In 1986. Then',
    '> 5 people died, he said.',
    '* One thing only',
    '* Anna*, 34\n* Ben*, 36',
    '- One\n\n  1. A single step',
  )
})

describe('text that becomes code, a heading, a table row or a comment', () => {
  reports(
    ['Words.\n\n~~~\n\nMore words.', 3, 'a line of ~~~ that is never closed', '`---`'],
    ['Words.\n```\nMore words.\n~~~', 2, 'a line of ``` that is never closed', 'a line of ```'],
    ['> ````\n> Words.\n> ```', 1, 'a line of ```` that is never closed', 'a line of ````'],
    ['Yours\n--\nThe editor', 2, 'a line of hyphens', 'a blank line'],
    ['Words\n-\nMore', 2, 'a line of hyphens', 'a blank line'],
    ['---\ntitle: A\n---\n\nWords.', 3, 'a line of hyphens', 'the frontmatter at the head'],
    ['## Platform #\n\nWords.', 1, '`#` at the end of a heading', '`\\#`'],
    ['| a | b |\n| - | - |\n| 1 | 2 |\nWords after it.', 4, 'a line right under a table', 'a blank line'],
    ['<<<<<<< HEAD\n\nA\n\n=======\n\nB', 1, 'a merge conflict (`<<<<<<< HEAD`)', 'one of the two versions'],
    ['A\n=======\nB\n>>>>>>> main', 4, 'a merge conflict (`>>>>>>> main`)', 'one of the two versions'],
    ['Words.\n\n=====\n\nMore.', 3, 'a line of equals signs', '`---`'],
    ['Words <!– for the desk –>', 1, 'a comment', '`<!-- note -->`'],
    ['<!- for the desk ->', 1, 'a comment', '`<!-- note -->`'],
    ['Words %% for the desk %%', 1, 'a comment', '`<!-- note -->`'],
    ['< AlsoRead story="city/a" />', 1, 'a block that isn’t complete', 'right before the name'],
    ['KeyPoints>', 1, 'a block that isn’t complete', 'right before the name'],
    ['Line one\\\nLine two\\\n\nMore.', 2, 'a backslash at the end of a paragraph', '\\\\'],
  )
  passes(
    '```\n<<<<<<< HEAD\n```',
    '````\n```\n~~~\n````',
    '- ```\n  code\n  ```',
    '> ~~~\n> code\n> ~~~',
    '## Heading ##\n\n## C# and F#',
    '| a |\n| - |\nWords',
    'Words\\\nmore C:\\\\',
    'The FactBox > the rest, 5%% or 6%%',
    '\\<AlsoRead story="city/a" />',
  )

  test.each([
    ['    Words of a typewriter.', 1],
    ['Words.\n\n\tMore words.', 3],
    ['- item\n\n      Words.', 3],
  ])('indented lines of plain Markdown: %j', (text, line) => {
    expect(found(text, 'md')).toEqual([expect.stringContaining(`${line}: lines indented by four spaces`)])
    expect(found(text)).toEqual([])
  })

  test.each([
    ['<Kim Darroch> said', 'the unknown block <Kim>'],
    ['<FactBox title="a", kind="b">\n\nc\n\n</FactBox>', 'a comma in a tag'],
    ['<FactBox title:"a">\n\nc\n\n</FactBox>', 'a colon after `title`'],
  ])('tags with mistakes: %s', (text, what) => {
    expect(lint(text)).toEqual([expect.objectContaining({ found: expect.stringContaining(what) })])
  })
})

describe('references without a definition, and links that aren’t read', () => {
  reports(
    ['See this.[^1] More.', 1, 'a reference to a note', '`[^1]: The note.`'],
    ['One.\nSee [the report][1].', 2, 'a reference to a URL', '[words](https://example.org)'],
    ['See [the report][].', 1, 'a reference to a URL', '[words](https://example.org)'],
    ['As [[world/x]] says.', 1, 'a wiki link', '[words](/section/slug)'],
    ['[link](https://example.org', 1, 'a link that isn’t complete', 'a bracket after it'],
    ['[link] (https://example.org)', 1, 'a link that isn’t complete', 'no space'],
    ['[link](https://a b)', 1, 'a link that isn’t complete', 'no space before or in the URL'],
    ['(link)[https://example.org]', 1, 'in the wrong order', '[words](https://example.org)'],
    ['See [](https://example.org).', 1, 'a link without words', '[words](https://example.org)'],
    ['A note.^[Of this kind.]', 1, 'a note inside the text', '`[^1]`'],
    ['##Heading\n\nWords.', 1, 'a heading without a space', '`## Heading`'],
    ['Words.\n\n####### Too deep', 3, 'a heading without a space', 'two to six'],
    ['| a | b |\n| 1 | 2 |', 1, 'lines that aren’t a table', '`| --- | --- |`'],
    ['| a | b |\n| --- |\n| 1 | 2 |', 1, 'lines that aren’t a table', 'as many cells'],
    ['a | b\n1 | 2', 1, 'lines that aren’t a table', 'a line of hyphens'],
    ['Team\tPoints\nOstrey\t9\nVenn\t6', 1, 'lines that aren’t a table', '`|` in place of tabs'],
    ['Ham:\tTo be.\nOph:\tMy lord?', 1, 'lines that aren’t a table', 'a backslash at the end'],
    ['A ==marked== word.', 1, 'equals signs around words', '`**words**`'],
    ['> [!NOTE]\n> Words.', 1, 'a note box', '<FactBox'],
    [':::tip\nWords.\n:::', 1, 'a box of another program', '<FactBox'],
    ['[caption id="1"]Words[/caption]', 1, 'a tag in square brackets', 'Markdown or a block'],
    ['• one thing', 1, 'lines that aren’t a list', '`- `'],
    ['> Words [^note] here.', 1, 'a reference to a note', '\\['],
    ['Words [^a note] here.', 1, 'a note whose name contains a space', '\\['],
    ['Words.[^a note]\n\n[^a note]: Yes.', 3, 'a note whose name contains a space', 'one word, `[^1]`'],
    ['Words.[^1]\n\n[^1]:', 3, '`[^1]:` without words', 'the words of the note'],
    ['See “https://example.org/a”, he said.', 1, 'adds the characters after it', 'angle brackets'],
    ['见 https://example.org/a。', 1, 'adds the characters after it', 'angle brackets'],
    ['See https://example.org/a…', 1, 'adds the characters after it', 'angle brackets'],
  )
  passes(
    'He said [sic] that [he] left (early).',
    'In code, a == b and a==b are the same. Press *️⃣ or #️⃣.',
    'Type `==x==` and [!] and 3:::1.',
    '> [He] left.\n> [!NOTE: a joke]',
    'Ham:\tTo be.\\\nOph:\tMy lord?\n\nOne\ttwo',
    'One.[^1]\n\n[^1]: Two.',
    'See [the report][1].\n\n[1]: https://example.org',
    'Type `[^1]` and `[[x]]` and `##x`.',
    '```\n[^1] ##Heading\n| a | b |\n```',
    '\\[^1] and \\[[x]]',
    '#Hashtag starts here.',
    'Home | About',
    '| a | b |\n| --- | --- |\n| [x][1] | 2 |\n\n[1]: https://example.org',
    'See <https://example.org/a_b*c[1](2)> and https://example.org/_x_(y).',
  )
})

describe('asterisks, underscores and tildes that readers would see', () => {
  reports(
    ['**unclosed words', 1, 'stray asterisks', '\\*'],
    ['unopened words** here', 1, 'stray asterisks', '\\*'],
    ['*unclosed words', 1, 'a stray asterisk', '\\*'],
    ['**“Bold.”**Then', 1, 'stray asterisks', '\\*'],
    ['**历经，**年', 1, 'stray asterisks', '\\*'],
    ['这是**“重要”**的', 1, 'stray asterisks', '\\*'],
    ['~~unclosed words', 1, 'stray tildes', '\\~'],
    ['An _unclosed word', 1, 'a stray underscore', '\\_'],
    ['## A **heading', 1, 'stray asterisks', '\\*'],
    ['** Spaces inside **', 1, 'stray asterisks', 'without spaces inside'],
    ['**Bold** to the end of a line **\n- before a list', 1, 'stray asterisks', '\\*'],
    ['Words **', 1, 'stray asterisks', '\\*'],
    ['One.\n\n**\n\nTwo.', 3, 'stray asterisks', '\\*'],
    ['~~ struck out', 1, 'stray tildes', '\\~'],
    ['- words ~~', 1, 'stray tildes', '\\~'],
  )
  passes(
    '**Bold.** Then *this*, “*that*” and *“those”*.',
    '这是**重要**的。',
    '5 * 3 = 15 and 2 ** 3',
    'f*ck',
    'f**k',
    's***',
    'f***ing',
    'A 5* hotel from £5* a night',
    'Root 100*, Stokes 50 not out; they won 7-6*). Terms apply*. **Subs:** Jones 7*; n*(n+1)',
    'Anna Müller (*1950 in Köln)',
    '“What the ****?” Rated **** out of *****.',
    'Fill in ____ here, @_user and snake_case_name',
    'Escaped \\*\\*stars\\*\\* &#42;&#42;x',
    '* * *\n\nWords.',
    'Type `**x`.',
    '~500 and 5~10',
    '~~struck~~ out',
  )
})

describe('asterisks that became emphasis', () => {
  reports(
    ['The result of 2*3*4 is 24.', 1, 'asterisks that readers don’t see (`3`', '\\*'],
    ['2**3**4', 1, 'asterisks that readers don’t see', '\\*'],
    ['x*y*z', 1, 'asterisks that readers don’t see', '\\*'],
    ['He said f*ck this sh*t.', 1, 'asterisks that readers don’t see', '\\*'],
    ['From 3~~5 to 6~~7 days.', 1, 'tildes that readers don’t see', '\\~'],
  )
  passes('un*frigging*believable', '这是*重要*的', 'H~2~O and *E. coli* 5', '**1** of *2*')
})

describe('headings', () => {
  reports(
    ['Words end here.\n---\n\nMore.', 2, 'a line of hyphens', 'a blank line'],
    ['Words\nof two lines\n---', 3, 'a line of hyphens', 'a blank line'],
    ['Words.\n\n##\n\nMore.', 3, 'a heading without words', '`## Heading`'],
    ['-30-\n\n###', 3, 'a heading without words', '\\#'],
  )
  passes('Heading\n---\n\nWords.', 'Words.\n\n---\n\nMore.')

  test('links within a story lead to its headings, in any script', () => {
    const story =
      '## Background and *more*\n\n[a](#background-and-more) [b](#über-uns) [c](#%C3%BCber-uns) [d](#नई-दिल्ली) [e](#über-uns-1)\n\n## Über uns!\n\n## Über uns\n\n## नई दिल्ली\n\n[f](#) [g](#top) [h](#corrections)'
    expect(found(story)).toEqual([])
    expect(lint(`${story}\n\n[x](#backgroun-and-more)`)).toEqual([
      expect.objectContaining({ line: 13, suggestion: '#background-and-more' }),
    ])
    expect(found('[x][y]\n\n[y]: #nowhere')).toEqual([
      '3: the link `#nowhere`, which matches no heading of this story',
    ])
  })
})

describe('characters that no page can show', () => {
  test.each([
    ['a vertical tab', '\v', 'U+000B'],
    ['a null', '\0', 'U+0000'],
    ['a bell', '\x07', 'U+0007'],
    ['a form feed', '\f', 'U+000C'],
    ['half of a surrogate pair', '\ud83d', 'U+D83D'],
    ['a lone carriage return', '\r', 'U+000D'],
    ['a C1 control', '\u0085', 'U+0085'],
    ['a noncharacter', '\uffff', 'U+FFFF'],
  ])('%s', (_, character, code) => {
    expect(found(`Words.\n\nBudget${character}speech.`)).toEqual([
      `3: the invisible character ${code} (� in \`Budget�speech.\`)`,
    ])
    expect(found(`Words.\n\nBudget${character}speech.`, 'md')).toHaveLength(1)
  })

  test.each([
    ['an override', '\u202ehceeps\u202c'],
    ['an embedding that isn’t closed', '\u202bspeech'],
    ['an isolate that isn’t closed', '\u2067speech \u202a1\u202c'],
    ['an isolate closed as an embedding', '\u2066speech\u202c'],
    ['an end without a beginning', 'speech\u2069'],
  ])('%s changes the direction of text', (_, text) => {
    for (const format of ['mdx', 'md'] as const)
      expect(found(`Words.\n\nBudget ${text}.`, format)).toEqual([
        expect.stringMatching(/^3: the invisible character U\+20.., which changes the direction/),
      ])
  })

  passes('\u2067שלום \u202a+1 555\u202c\u2069, \u200fא\u200e and \u200d')
  passes(
    'Emoji 🦀, 日本, soft\u00adhyphen, \u2028 and tab\there',
    'The sign `\ufffd` and &#8217;',
    '“SÃO”, “AMANHÔ, «CAFÉ» «TÂ», „Spaß“, MAÇÃ…',
    '`Ã©` and \uf8ff',
  )
  reports(
    ['Words.\nDon&#146;t panic', 1, 'a character that was lost', 'such as ’ for `&#146;`'],
    ['The cafÃ© is', 1, 'letters that were damaged, `Ã©`', 'UTF-8'],
    ['It doesnâ€™t', 1, 'letters that were damaged, `â€™`', 'UTF-8'],
    ['Words.\n\nÐ¿Ñ€Ð¸Ð²ÐµÑ‚ and', 3, 'letters that were damaged', 'UTF-8'],
    ['A smile ðŸ˜€', 1, 'letters that were damaged', 'UTF-8'],
    ['ä¸­æ–‡', 1, 'letters that were damaged', 'UTF-8'],
    ['\uf0b7 One', 1, 'U+F0B7', '`- ` for a bullet'],
    ['Budget&#11;speech', 1, 'a character that was lost', 'the character itself'],
    ['## Caf\ufffd\n\nWords.', 1, 'a character that was lost', 'the character itself'],
    ['| a |\n| - |\n| &#xD800; |', 3, 'a character that was lost', 'the character itself'],
    ['Words.\n\n\ufffc', 3, 'where a picture or another object was', '<Figure>'],
  )
})

describe('addresses', () => {
  test.each([
    ['//evil.example/x', 'https://evil.example/x'],
    ['/\\evil.example', 'https://evil.example'],
    ['/&Tab;/evil.example', 'https://evil.example'],
    ['/public/images/a.pdf', '/images/a.pdf'],
    ['http://localhost:3000/world/x?a#b', '/world/x?a#b'],
    ['http://127.0.0.1/world/x', '/world/x'],
    ['https://[::1]:3000/', '/'],
  ])('%s is refused, with what was meant', (url, suggestion) => {
    expect(lint(`[a](<${url}>)`)).toEqual([expect.objectContaining({ suggestion })])
  })

  test.each([
    'http:///x',
    'https://',
    'https:/example.org',
    'https://a b',
    'https://exa mple.org/x',
    'https://user@evil.example/',
    'mailto:',
    'mailto:desk',
    'tel:',
    'tel:desk',
    '/images/../../package.json',
    '/a/%2e%2e/b',
    '/a//b',
    '/a\\b',
  ])('%s is refused', (url) => {
    expect(found(`[a](<${url}>)`)).toEqual([expect.stringContaining('the URL')])
    expect(found(`[a]\n\n[a]: <${url}>`)).toEqual([expect.stringContaining('the URL')])
  })

  test.each([
    'https://example.org/a_(b)?c=d#e',
    'HTTP://EXAMPLE.ORG',
    'https://日本.example/x',
    '/a/b?c=//d#/e',
    'mailto:a@b.org',
    'mailto:a.b+c@d.example?subject=News%20tip',
    'mailto:?body=x',
    'tel:+44-20-7946-0000',
    'tel:(020)79460000',
    'tel:112',
  ])('%s passes', (url) => {
    expect(found(`[a](<${url}>)`)).toEqual([])
  })

  test('cards and embeds follow the same rules', () => {
    expect(found('<Embed url="http:///x" title="a" />')).toHaveLength(1)
    expect(found('<AlsoRead href="https://a b" headline="a" />')).toHaveLength(1)
  })
})

describe('HTML', () => {
  test.each([
    ['One<br>two', 'raw HTML `<br>`', 'a backslash at the end of the line'],
    ['One<br/>two', 'raw HTML `<br>`', 'a backslash at the end of the line'],
    ['One</br>two', 'raw HTML `<br>`', 'a backslash at the end of the line'],
    ['<p>One\n\nTwo', 'raw HTML `<p>`', 'a blank line'],
    ['A <b>word', 'raw HTML `<b>`', '**bold**'],
    ['A <font color=red>word</font>', 'raw HTML `<font>`', 'the text without this tag'],
    [
      '<p class=MsoNormal>One<o:p></o:p></p>',
      'pasted from a word processor (`<p class=MsoNormal>`)',
      'Ctrl+Shift+V',
    ],
    ['One<o:p></o:p> <span lang=EN-GB>two</span>', 'pasted from a word processor', 'Ctrl+Shift+V'],
    ['<span style="mso-bidi-font-size:12pt">a</span>', 'pasted from a word processor', 'Ctrl+Shift+V'],
    ['<![if !supportLists]>·<![endif]>One', 'pasted from a word processor', 'Ctrl+Shift+V'],
  ])('%s has one remedy', (text, what, remedy) => {
    expect(lint(text)).toEqual([
      expect.objectContaining({
        found: expect.stringContaining(what),
        expected: expect.stringContaining(remedy),
      }),
    ])
  })

  test('what word processors write is text in code', () => {
    expect(found('```xml\n<?xml version="1.0"?>\n<o:p>\n```\n\nAnd `<?xml?>`.')).toEqual([])
  })

  test('each name of a tag is reported once', () => {
    expect(found('A <b>word<b>\n\n<i>x\n\n<b>y')).toEqual(['1: raw HTML `<b>`', '3: raw HTML `<i>`'])
  })

  test('in plain Markdown it is reported too', () => {
    expect(found('One<br>two', 'md')).toEqual(['1: raw HTML `<br>`'])
    expect(found('<p class="MsoNormal">One</p>', 'md')).toHaveLength(1)
    expect(found('<!--[if gte mso 9]><xml></xml><![endif]-->\n\nOne', 'md')).toEqual([])
  })
})

describe('limits', () => {
  test.each([
    ['block quotes', '> '.repeat(10_000)],
    ['lists', '- '.repeat(10_000)],
    ['numbered lists', '1. '.repeat(10_000)],
    ['indented lists', Array.from({ length: 500 }, (_, depth) => `${'  '.repeat(depth)}- a`).join('\n')],
    ['blocks', '<FactBox title="a">\n\n'.repeat(5000) + '</FactBox>\n\n'.repeat(5000)],
    ['notes', '[^'.repeat(50_000)],
    ['brackets', '[a]('.repeat(50_000)],
    ['angle brackets', '<a '.repeat(50_000)],
    ['asterisks', '**a'.repeat(50_000)],
    ['lines of marks', '[^ *\n'.repeat(50_000)],
    ['quotes', '> a\n\nb\n\n'.repeat(5000)],
    ['footnotes', 'a[^1]\n\n[^1]: b\n\n'.repeat(5000)],
    ['underlined headings', 'a\n---\n\n'.repeat(5000)],
    ['notes within notes', '[^1]: '.repeat(700)],
    ['blank lines', `a${'\n'.repeat(100_000)}b`],
    ['lines', 'a\n'.repeat(50_000)],
    ['comments', '<!--\n\n'.repeat(50_000)],
    ['spaces', `a${' '.repeat(50_000)}b`],
    ['characters', 'word '.repeat(1_100_000)],
  ])('too many %s are one ordinary error', (_name, text) => {
    expect(lint(text)).toHaveLength(1)
    expect(lint(text)[0]?.expected).not.toBe('')
  })

  passes(
    `Words.\n\n${'-'.repeat(5000)}`,
    'See [this](https://example.org) and *that*. '.repeat(200),
    `| a | b |\n| --- | --- |\n${'| [x](https://example.org) | **y** |\n'.repeat(100)}`,
    `${'> '.repeat(10)}Words.`,
    `Words.\n\n\`\`\`\n${'[a]: {*b*}\n'.repeat(1000)}\`\`\`\n\nWords.`,
    '- [x](https://example.org)\n'.repeat(300),
    'See <https://example.org> or write to <a@example.org>.\n\n'.repeat(100),
    `\`\`\`\n${'<div>\n'.repeat(100)}\`\`\``,
    '- a\n\n'.repeat(2000),
    // Searching for the ends of these must not take quadratic time.
    'Words %%x '.repeat(50_000),
    `${'5 < FactBox a='.repeat(1000)}${'word '.repeat(100_000)}`,
  )
})
