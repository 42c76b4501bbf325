import { describe, expect, test } from 'vitest'
import type { Kind } from '@/lib/content/schema'
import { DEFINITIONS } from '@/lib/mdx/blocks/block-list'
import { lintBody } from '@/lib/mdx/lint'
import { storyLinks } from '@/lib/mdx/story-links'
import { fc } from '@/tests/unit/property-testing'

/** Bodies begin on line 11 of their file, so that a line of the body is never taken for one of the file. */
const BEFORE_BODY = 10
const PICTURES = new Set(['/images/quay.png', 'beside.png'])

type Options = { format?: 'mdx' | 'md'; kind?: Kind | undefined }

function lint(text: string, { format = 'mdx', ...rest }: Options = {}) {
  return lintBody({
    path: `content/articles/city/x.${format}`,
    body: { text, line: BEFORE_BODY + 1, format },
    kind: 'kind' in rest ? rest.kind : 'news',
    pictureProblem: (src) =>
      PICTURES.has(src)
        ? undefined
        : { found: `\`${src}\`, which doesn’t exist`, expected: 'a picture file' },
  })
}

type Rule = Options & {
  rule: string
  good: string | string[]
  bad: string
  /** Of the body, from 1. */
  line?: number
  field?: string
  found: string
  expected?: string
  suggestion?: string
}

const figure = (attributes: string) => `The quay at dawn.\n\n<Figure ${attributes} />`
const timeline = (event: string) => `The week.\n\n<Timeline>\n\n${event}\n\n</Timeline>`
const live = (attributes: string) => `<LiveUpdate ${attributes}>\n\nThe hearing opens.\n\n</LiveUpdate>`
const quoted = (words: string) =>
  `She said: “We counted the boats twice – and again.”\n\n<PullQuote>\n${words}\n</PullQuote>`

const RULES: Rule[] = [
  // Code
  {
    rule: 'an expression in a line',
    good: ['Costs 5 \\{five\\} crowns.', 'Type `{price}`.', '```\n{price}\n```'],
    bad: 'One.\n\nCosts {price} crowns.',
    line: 3,
    found: 'the expression `{price}`',
    expected: 'a story can’t contain code',
  },
  {
    rule: 'an expression of its own',
    good: 'One.',
    bad: 'One.\n\n{1 + 1}\n',
    line: 3,
    found: 'the expression `{1 + 1}`',
  },
  {
    rule: 'a comment as an expression',
    good: 'One. <!-- c -->',
    bad: 'One.\n{/* c */}',
    line: 2,
    found: '`{/* c */}`',
  },
  {
    rule: 'an expression that is no code',
    good: 'One.',
    bad: 'One.\n\nTwo {so so} three.',
    line: 3,
    found: 'an expression, in `Two {so so} three.`',
  },
  {
    rule: 'a brace that isn’t closed',
    good: 'One \\{.',
    bad: 'One.\n\nTwo {so\nthree.',
    line: 3,
    found: 'an expression, in `Two {so`',
  },
  {
    rule: 'an expression as an attribute',
    good: figure('src="/images/quay.png" alt="A quay" credit="Us"'),
    bad: figure('src={quay} alt="A quay" credit="Us"'),
    line: 3,
    field: '<Figure src>',
    found: 'the expression `{quay}`',
    expected: 'src="…"',
  },
  {
    rule: 'a spread attribute',
    good: figure('src="/images/quay.png" alt="A quay" credit="Us"'),
    bad: figure('src="/images/quay.png" alt="A quay" credit="Us" {...rest}'),
    line: 3,
    field: '<Figure>',
    found: 'the spread attribute `{...rest}`',
  },
  {
    rule: 'an import',
    good: 'import duties rose',
    bad: 'One.\n\nimport x from "y"',
    line: 3,
    found: '`import x from "y"`',
    expected: 'import, export',
  },
  {
    rule: 'an export',
    good: 'export volumes fell',
    bad: 'One.\n\nexport const a = 1',
    line: 3,
    found: '`export const a = 1`',
  },
  {
    rule: 'an export that is no code',
    good: 'One.',
    bad: 'One.\n\nexport default rates rose',
    line: 3,
    found: '`export default rates rose`',
  },
  // HTML
  {
    rule: 'a script',
    good: 'One.',
    bad: 'One.\n\n<script src="x.js"></script>',
    line: 3,
    found: 'raw HTML `<script>`',
    expected: 'no <script>',
  },
  {
    rule: 'a style',
    good: 'One.',
    bad: 'One.\n\n<style>a</style>',
    line: 3,
    found: 'raw HTML `<style>`',
    expected: 'no <style>',
  },
  {
    rule: 'an iframe',
    good: 'One.',
    bad: 'One.\n\n<iframe src="https://x.org"></iframe>',
    line: 3,
    found: 'raw HTML `<iframe>`',
    expected: '<Embed url="…" title="…" />',
  },
  {
    rule: 'an HTML tag in a line',
    good: 'One *two*.',
    bad: 'One.\n\nTwo <b>three</b>.',
    line: 3,
    found: 'raw HTML `<b>`',
    expected: 'Markdown',
  },
  {
    rule: 'a tag in capitals',
    good: 'One.',
    bad: 'One.\n\n<SCRIPT>a</SCRIPT>',
    line: 3,
    field: '<SCRIPT>',
    found: 'unknown block <SCRIPT>',
  },
  {
    rule: 'a doctype',
    good: 'One.',
    bad: 'One.\n\n<!DOCTYPE html>',
    line: 3,
    found: 'raw HTML, in `<!DOCTYPE html>`',
  },
  {
    rule: 'a script in Markdown',
    format: 'md',
    good: 'One <- two & <https://x.org> <!-- c -->',
    bad: 'One.\n\n<!-- c\n--><script>a</script>',
    line: 4,
    found: 'raw HTML `<script>`',
    expected: 'no <script>',
  },
  {
    rule: 'a tag in a line of Markdown',
    format: 'md',
    good: 'One {two}.',
    bad: 'One.\n\nTwo <b>three',
    line: 3,
    found: 'raw HTML `<b>`',
  },
  {
    rule: 'words swallowed by a comment in Markdown',
    format: 'md',
    good: '<!-- c -->\n\nOne.',
    bad: 'One.\n\n<!-- c --> Two.',
    line: 3,
    found: 'raw HTML (`Two.`)',
  },
  {
    rule: 'a block in Markdown',
    format: 'md',
    good: 'One.',
    bad: 'One.\n\n<FactBox title="a">',
    line: 3,
    field: '<FactBox>',
    found: 'a block in a .md file',
  },
  // Blocks
  {
    rule: 'an unknown block',
    good: 'One.',
    bad: 'One.\n\n<PullQoute>\n\nOne.\n\n</PullQoute>',
    line: 3,
    field: '<PullQoute>',
    found: 'the unknown block <PullQoute>',
    expected: 'PullQuote, AlsoRead',
    suggestion: 'PullQuote',
  },
  {
    rule: 'a block in lower case',
    good: 'One.',
    bad: 'One.\n\n<keypoints>\n\n- a\n\n</keypoints>',
    line: 3,
    found: 'raw HTML `<keypoints>`',
    suggestion: 'KeyPoints',
  },
  {
    rule: 'the renderer’s own block',
    good: 'One.',
    bad: '<Dateline place="Sund" />\n\nOne.',
    field: '<Dateline>',
    found: 'the unknown block <Dateline>',
  },
  {
    rule: 'an unknown attribute',
    good: '<FactBox title="The gates">\n\nFive.\n\n</FactBox>',
    bad: '<FactBox\n  title="The gates"\n  tittle="Five"\n>\n\nFive.\n\n</FactBox>',
    line: 3,
    field: '<FactBox tittle>',
    found: 'the unknown attribute `tittle`',
    expected: 'one of title',
    suggestion: 'title',
  },
  {
    rule: 'an attribute where none is known',
    good: '<KeyPoints>\n\n- a\n\n</KeyPoints>',
    bad: '<KeyPoints title="a">\n\n- a\n\n</KeyPoints>',
    field: '<KeyPoints title>',
    found: 'the unknown attribute `title`',
    expected: 'without attributes',
  },
  {
    rule: 'a missing attribute',
    good: '<FactBox title="a">\n\nb\n\n</FactBox>',
    bad: 'a\n\n<FactBox>\n\nb\n\n</FactBox>',
    line: 3,
    field: '<FactBox title>',
    found: 'nothing',
    expected: 'must have',
  },
  {
    rule: 'an attribute without a value',
    good: '<FactBox title="a">\n\nb\n\n</FactBox>',
    bad: '<FactBox title>\n\nb\n\n</FactBox>',
    field: '<FactBox title>',
    found: 'no value',
  },
  {
    rule: 'an empty attribute',
    good: '<FactBox title="a">\n\nb\n\n</FactBox>',
    bad: '<FactBox title=" ">\n\nb\n\n</FactBox>',
    field: '<FactBox title>',
    found: 'nothing',
  },
  {
    rule: 'an attribute twice',
    good: '<FactBox title="a">\n\nb\n\n</FactBox>',
    bad: '<FactBox title="a" title="b">\n\nb\n\n</FactBox>',
    field: '<FactBox title>',
    found: '`title` twice',
  },
  {
    rule: 'an event handler',
    good: '<FactBox title="a">\n\nb\n\n</FactBox>',
    bad: '<FactBox title="a" onClick="b()">\n\nb\n\n</FactBox>',
    field: '<FactBox onClick>',
    found: 'the event handler `onClick`',
    expected: 'can’t run code',
  },
  {
    rule: 'an empty block',
    good: '<FactBox title="a">\n\nb\n\n</FactBox>',
    bad: '<FactBox title="a">\n\n<!-- b -->\n\n</FactBox>',
    field: '<FactBox>',
    found: 'an empty <FactBox>',
  },
  {
    rule: 'something in a block that holds nothing',
    good: '<AlsoRead story="city/a" />',
    bad: '<AlsoRead story="city/a">b</AlsoRead>',
    field: '<AlsoRead>',
    found: 'something between',
  },
  {
    rule: 'a block in a line of text',
    good: 'One.\n<AlsoRead story="city/a" />\nTwo.',
    bad: 'One.\n\nTwo <AlsoRead story="city/a" /> three.',
    line: 3,
    field: '<AlsoRead>',
    found: 'inside a line of text',
  },
  {
    rule: 'a block in a heading',
    good: '## One',
    bad: '## One <AlsoRead story="city/a" />',
    field: '<AlsoRead>',
    found: 'inside a line of text',
  },
  // Syntax
  {
    rule: 'a block that isn’t closed',
    good: '<KeyPoints>\n\n- a\n\n</KeyPoints>',
    bad: 'One.\n\n<KeyPoints>\n\n- a',
    line: 3,
    found: '<KeyPoints> that isn’t closed',
    expected: '</KeyPoints>',
  },
  {
    rule: 'a block closed by another',
    good: '<KeyPoints>\n\n- a\n\n</KeyPoints>',
    bad: '<KeyPoints>\n\n- a\n\n</FactBox>',
    line: 5,
    found: '`</FactBox>`',
    expected: '</KeyPoints>',
  },
  {
    rule: 'a block closed that wasn’t opened',
    good: 'One.',
    bad: 'One.\n\n</KeyPoints>',
    line: 3,
    found: '`</KeyPoints>` without an opening tag',
  },
  {
    rule: 'a block closed in a list',
    good: '<KeyPoints>\n\n- a\n\n</KeyPoints>',
    bad: '<KeyPoints>\n- a\n- b </KeyPoints>',
    line: 3,
    found: '`</KeyPoints>`',
  },
  {
    rule: 'a block opened in a paragraph',
    good: 'One.',
    bad: 'One <FactBox title="a"> two.\n\nThree.\n\n</FactBox>',
    line: 1,
    found: '<FactBox> that isn’t closed',
  },
  {
    rule: 'a tag that isn’t finished',
    good: '<AlsoRead story="city/a" />',
    bad: 'One.\n\n<AlsoRead story="city/a"\n\nTwo.',
    line: 3,
    found: '`<AlsoRead story="city/a"`, a tag that isn’t finished',
    expected: '`/>`',
  },
  {
    rule: 'a quote within an attribute',
    good: '<FactBox title="He said “no”">\n\nb\n\n</FactBox>',
    bad: 'One.\n\n<FactBox title="He said "no"">\n\nb\n\n</FactBox>',
    line: 3,
    found: 'a quotation mark inside a value',
    expected: 'typographic quotation marks',
  },
  {
    rule: 'a comment that isn’t closed',
    good: '<!-- a -->\n\nOne.',
    bad: 'One.\n\n<!-- a -- >\n\nTwo.',
    line: 3,
    found: 'a comment that isn’t closed',
    expected: '`-->`',
  },
  {
    rule: 'an attribute without quotes',
    good: '<FactBox title=“a”>\n\nb\n\n</FactBox>',
    bad: 'One.\n\n<FactBox title=a>\n\nb\n\n</FactBox>',
    line: 3,
    found: 'a value without quotation marks, in `<FactBox title=a>`',
    expected: '`title="…"`',
  },
  // Links
  {
    rule: 'a script link',
    good: '[a](/city/a)',
    bad: 'One.\n\n[a](javascript:alert(1))',
    line: 3,
    found: '`javascript:alert(1)`',
    expected: 'without `javascript:`',
  },
  {
    rule: 'a script link in odd case',
    good: '[a](https://x.org)',
    bad: '[a](JaVaScRiPt:alert)',
    found: '`JaVaScRiPt:alert`',
  },
  {
    rule: 'a script link behind a space and a control character',
    good: '## B\n\n[a](#b)',
    bad: '[a](< java&Tab;script:alert>)',
    found: 'the URL',
    expected: 'without `javascript:`',
  },
  {
    rule: 'a script link written with references',
    good: '[a](/b)',
    bad: '[a](&#106;avascript&colon;alert)',
    found: '`javascript:alert`',
  },
  {
    rule: 'a script autolink',
    good: '<https://x.org>',
    bad: '<javascript:alert>',
    found: '`javascript:alert`',
  },
  {
    rule: 'a script autolink in Markdown',
    format: 'md',
    good: '<https://x.org>',
    bad: '<javascript:alert>',
    found: '`javascript:alert`',
  },
  {
    rule: 'a data link',
    good: '[a](mailto:a@b.org)',
    bad: '[a](data:text/html,b)',
    found: '`data:text/html,b`',
  },
  {
    rule: 'a vbscript definition',
    good: '[a][b]\n\n[b]: tel:+441',
    bad: '[a][b]\n\n[b]: vbscript:c',
    line: 3,
    found: '`vbscript:c`',
  },
  {
    rule: 'a script link as an attribute',
    good: '<Embed url="https://x.org" title="a" />',
    bad: '<Embed url="\tjavascript:alert" title="a" />',
    field: '<Embed url>',
    found: 'javascript:alert',
    expected: 'without `javascript:`',
  },
  {
    rule: 'a script link of another story',
    good: '<AlsoRead href="https://x.org" headline="a" />',
    bad: '<AlsoRead href="data:a" headline="a" />',
    field: '<AlsoRead href>',
    found: '`data:a`',
  },
  {
    rule: 'a link that lacks its slash',
    good: '[a](/city/a)',
    bad: '[a](city/a)',
    found: '`city/a`',
    expected: 'starts with /',
    suggestion: '/city/a',
  },
  { rule: 'a link without an address', good: '[a](/city/a)', bad: '[a]()', found: 'the URL ``' },
  // Pictures, headings, words
  {
    rule: 'a Markdown image',
    good: figure('src="/images/quay.png" alt="A quay" credit="Us"'),
    bad: 'One.\n\n![A quay](/images/quay.png)',
    line: 3,
    found: 'a Markdown image',
    expected: '<Figure src="…" alt="…" credit="…" />, which carries alt and credit',
  },
  {
    rule: 'a Markdown image by reference',
    good: 'One.',
    bad: '![A quay][a]\n\n[a]: /images/quay.png',
    found: 'a Markdown image',
  },
  {
    rule: 'an image in Markdown',
    format: 'md',
    good: 'One.',
    bad: '![A quay](/images/quay.png)',
    found: 'a Markdown image',
    expected: '.mdx',
  },
  {
    rule: 'a figure without alt',
    good: figure('src="beside.png" alt="A quay" credit="Us"'),
    bad: figure('src="beside.png" credit="Us"'),
    line: 3,
    field: '<Figure alt>',
    found: 'nothing',
  },
  {
    rule: 'a figure with an empty alt',
    good: figure('src="beside.png" alt="A quay" credit="Us"'),
    bad: figure('src="beside.png" alt="" credit="Us"'),
    line: 3,
    field: '<Figure alt>',
    found: 'nothing',
  },
  {
    rule: 'a figure without credit',
    good: figure('src="beside.png" alt="A quay" credit="Us" caption="Dawn"'),
    bad: figure('src="beside.png" alt="A quay"'),
    line: 3,
    field: '<Figure credit>',
    found: 'nothing',
  },
  {
    rule: 'a figure without its file',
    good: figure('src="/images/quay.png" alt="A quay" credit="Us"'),
    bad: figure('\n  src="/images/quai.png" alt="A quay" credit="Us"'),
    line: 4,
    field: '<Figure src>',
    found: '`/images/quai.png`',
    expected: 'a picture file',
  },
  {
    rule: 'an element of HTML in plain Markdown, once',
    format: 'md',
    good: 'One **two** three.',
    bad: 'One.\n\nTwo <b>three</b> four.',
    line: 3,
    found: 'raw HTML `<b>`',
    expected: '**bold**',
  },
  {
    rule: 'a link with a space of no width',
    good: '[a](https://example.org/x)',
    bad: '[a](https://example.org/\u200bx)',
    found: 'the URL',
    expected: 'invisible characters',
  },
  {
    rule: 'a path with a space of no width',
    good: '[a](/city/x)',
    bad: '[a](/city/x\u200b)',
    found: 'the URL',
    expected: 'invisible characters',
  },
  {
    rule: 'a pull quote whose words are only in pull quotes',
    good: quoted('We counted the boats twice'),
    bad: 'Words.\n\n<PullQuote>Zebra</PullQuote>',
    line: 3,
    field: '<PullQuote>',
    found: '`Zebra`, which isn’t in the story’s own text',
    expected: 'outside pull quotes',
  },
  {
    rule: 'a figure of another site',
    good: figure('src="beside.png" alt="A quay" credit="Us"'),
    bad: figure('src="https://example.org/images/quay.png" alt="A quay" credit="Us"'),
    line: 3,
    field: '<Figure src>',
    found: '`https://example.org/images/quay.png`',
    expected: 'a picture file',
  },
  {
    rule: 'a heading of level 1',
    good: '## One\n\nTwo.\n\n### Three',
    bad: 'One.\n\n# Two',
    line: 3,
    found: 'a heading of level 1 (`Two`)',
    expected: 'level 2',
  },
  {
    rule: 'an underlined heading of level 1',
    good: 'One\n---',
    bad: 'One\n===',
    found: 'a heading of level 1',
  },
  {
    rule: 'a first heading too deep',
    good: '## One',
    bad: 'One.\n\n### Two',
    line: 3,
    found: 'a heading of level 3 (`Two`)',
    expected: 'level 2',
  },
  {
    rule: 'a heading that jumps',
    good: '## One\n\n### Two\n\n## Three\n\n### Four',
    bad: '## One\n\n#### Two',
    line: 3,
    found: 'a heading of level 4',
    expected: 'level 3',
  },
  {
    rule: 'a heading that jumps in a live update',
    kind: 'live',
    good: `${live('at="2026-11-03T09:00:00Z" headline="a"').replace('The', '### b\n\nThe')}`,
    bad: `${live('at="2026-11-03T09:00:00Z" headline="a"').replace('The', '#### b\n\nThe')}`,
    line: 3,
    found: 'a heading of level 4',
    expected: 'level 3',
  },
  {
    rule: 'an empty body',
    good: ['a', figure('src="beside.png" alt="A quay" credit="Us"')],
    bad: '',
    found: 'a body without words',
  },
  { rule: 'a body of white space', good: 'a', bad: '\n \n\n', found: 'a body without words' },
  {
    rule: 'a body of comments',
    good: 'a <!-- b -->',
    bad: '\n<!-- a -->\n\n<!-- b -->',
    found: 'a body without words',
  },
  {
    rule: 'a body of comments in Markdown',
    format: 'md',
    good: 'a',
    bad: '<!-- a -->\n\n[b]: /c',
    found: 'a body without words',
  },
  // Timeline
  {
    rule: 'an event outside a timeline',
    good: timeline('<Event at="2019-07-07" title="a">\n\nb\n\n</Event>'),
    bad: 'One.\n\n<Event at="2019-07-07" title="a" />',
    line: 3,
    field: '<Event>',
    found: '<Event> outside <Timeline>',
  },
  {
    rule: 'an event in a box in a timeline',
    good: timeline('<Event at="2019-07-07" title="a">b</Event>'),
    bad: '<FactBox title="a">\n\n<Event at="2019-07-07" title="a" />\n\n</FactBox>',
    line: 3,
    field: '<Event>',
    found: '<Event> outside <Timeline>',
  },
  {
    rule: 'text in a timeline',
    good: timeline('<Event at="2019-07-07" title="a" />\n<Event at="2019-07-08" title="b" />'),
    bad: timeline('Words.'),
    line: 5,
    field: '<Timeline>',
    found: 'something else than <Event>',
    expected: 'only <Event>',
  },
  {
    rule: 'another block in a timeline',
    good: '<Timeline><Event at="2019-07-07" title="a">b</Event></Timeline>',
    bad: timeline('<AlsoRead story="city/a" />'),
    line: 5,
    field: '<Timeline>',
    found: 'something else than <Event>',
  },
  {
    rule: 'an empty timeline',
    good: timeline('<Event at="2019-07-07" title="a" />'),
    bad: 'a\n\n<Timeline>\n</Timeline>',
    line: 3,
    field: '<Timeline>',
    found: 'an empty <Timeline>',
  },
  {
    rule: 'an event without a date',
    good: [
      timeline('<Event at="2019-07-07T14:05:00+05:30" title="a" />'),
      timeline('<Event at="2019-07-07T14:05:00.5Z" title="a" />'),
    ],
    bad: timeline('<Event title="a"\n at="Sunday" />'),
    line: 6,
    field: '<Event at>',
    found: '`Sunday`',
    expected: 'a date (2019-07-07)',
  },
  {
    rule: 'an event on a day that isn’t',
    good: timeline('<Event at="2020-02-29" title="a" />'),
    bad: timeline('<Event at="2019-02-29" title="a" />'),
    line: 5,
    field: '<Event at>',
    found: '`2019-02-29`',
  },
  {
    rule: 'an event at a time without zone',
    good: timeline('<Event at="2019-07-07" title="a" />'),
    bad: timeline('<Event at="2019-07-07T14:05:00" title="a" />'),
    line: 5,
    field: '<Event at>',
    found: '`2019-07-07T14:05:00`',
    expected: 'with zone',
  },
  // Live updates
  {
    rule: 'a live update elsewhere',
    good: 'One.',
    bad: live('at="2026-11-03T09:00:00Z" headline="a"'),
    field: '<LiveUpdate>',
    found: 'a story of kind news',
    expected: '`kind: live`',
  },
  {
    rule: 'a live update in a page',
    kind: undefined,
    good: 'One.',
    bad: live('at="2026-11-03T09:00:00Z" headline="a"'),
    field: '<LiveUpdate>',
    found: 'a page',
  },
  {
    rule: 'a live update without zone',
    kind: 'live',
    good: live('at="2026-11-03T09:00:00Z" headline="a" author="asha-rao" key="true"'),
    bad: live('at="2026-11-03T09:00:00" headline="a"'),
    field: '<LiveUpdate at>',
    found: '`2026-11-03T09:00:00`',
    expected: 'with zone',
  },
  {
    rule: 'a live update on a mere day',
    kind: 'live',
    good: live('at="2026-11-03T09:00:00+01:00" headline="a"'),
    bad: live('at="2026-11-03" headline="a"'),
    field: '<LiveUpdate at>',
    found: '`2026-11-03`',
  },
  {
    rule: 'a live update of a year with a missing digit',
    kind: 'live',
    good: live('at="1999-11-03T09:00:00Z" headline="a"'),
    bad: live('at="0026-11-03T09:00:00Z" headline="a"'),
    field: '<LiveUpdate at>',
    found: '`0026-11-03T09:00:00Z`',
    expected: 'a year from 1900',
  },
  {
    rule: 'a live update without headline',
    kind: 'live',
    good: live('at="2026-11-03T09:00:00Z" headline="a"'),
    bad: live('at="2026-11-03T09:00:00Z"'),
    field: '<LiveUpdate headline>',
    found: 'nothing',
  },
  {
    rule: 'two live updates with the same minute and headline',
    kind: 'live',
    good: `${live('at="2026-11-03T09:00:00Z" headline="a"')}\n\n${live('at="2026-11-03T09:01:00Z" headline="a"')}`,
    bad: `${live('at="2026-11-03T09:00:00Z" headline="a"')}\n\n${live('at="2026-11-03T10:00:30+01:00" headline="A"')}`,
    line: 7,
    field: '<LiveUpdate headline>',
    found: 'a second entry with the same minute',
  },
  {
    rule: 'a link to a live update that isn’t there',
    kind: 'live',
    good: `[one](#2026-11-03-0900-a)\n\n${live('at="2026-11-03T09:00:00Z" headline="a"')}`,
    bad: `[one](#2026-11-03-0900-b)\n\n${live('at="2026-11-03T09:00:00Z" headline="a"')}`,
    found: 'matches no heading',
    suggestion: '#2026-11-03-0900-a',
  },
  {
    rule: 'a live update with another key',
    kind: 'live',
    good: live('at="2026-11-03T09:00:00Z" headline="a" key="false"'),
    bad: live('at="2026-11-03T09:00:00Z" headline="a" key="yes"'),
    field: '<LiveUpdate key>',
    found: '`yes`',
  },
  // Also read, embed
  {
    rule: 'a card without a story',
    good: '<AlsoRead story="city/a" />',
    bad: 'a\n\n<AlsoRead label="Watch" />',
    line: 3,
    field: '<AlsoRead>',
    found: 'no `story`, and no `href`, `headline`',
  },
  {
    rule: 'a card with an address and no headline',
    good: '<AlsoRead href="https://x.org/a" headline="b" author="c" label="Watch" />',
    bad: '<AlsoRead href="https://x.org/a" />',
    field: '<AlsoRead>',
    found: 'no `headline`',
    expected: '`story="world/slug"` alone, or `href=',
  },
  {
    rule: 'a card with both',
    good: '<AlsoRead story="city/a" />',
    bad: '<AlsoRead story="city/a" href="https://x.org/a" headline="b" />',
    field: '<AlsoRead>',
    found: '`story` with `href`, `headline`',
  },
  {
    rule: 'a card with an address on this site',
    good: '<AlsoRead href="https://x.org/a" headline="b" />',
    bad: '<AlsoRead href="/city/a" headline="b" />',
    field: '<AlsoRead href>',
    found: '`/city/a`',
    expected: 'http(s)',
  },
  {
    rule: 'an embed without http',
    good: '<Embed url="http://x.org/a" title="b" />',
    bad: 'a\n\n<Embed\n  url="x.org/a"\n  title="b"\n/>',
    line: 4,
    field: '<Embed url>',
    found: '`x.org/a`',
    expected: 'http(s)',
  },
  {
    rule: 'an embed that mails',
    good: '<Embed url="https://x.org/a" title="b" />',
    bad: '<Embed url="mailto:a@b.org" title="b" />',
    field: '<Embed url>',
    found: '`mailto:a@b.org`',
  },
  {
    rule: 'an embed without title',
    good: '<Embed url="https://x.org/a" title="b" />',
    bad: '<Embed url="https://x.org/a" />',
    field: '<Embed title>',
    found: 'nothing',
  },
  // Words that no page would show
  {
    rule: 'a table row that is longer than its head',
    good: ['| a | b |\n| - | - |\n| 1 | 2 |\n| 3 |', '| a |\n| - |\n| 1 | |'],
    bad: '| a | b |\n| - | - |\n| 1 | 2 |\n| 1 | 2 | lost |',
    line: 4,
    found: 'a table row of 3 cells (`lost`)',
    expected: '2 cells',
  },
  {
    rule: 'a footnote that nothing refers to',
    good: 'One.[^1]\n\n[^1]: Two.',
    bad: 'One.\n\n[^Note]: Two.',
    line: 3,
    found: '`[^Note]:`, which nothing',
  },
  {
    rule: 'a footnote twice',
    good: 'One.[^1] Two.[^1]\n\n[^1]: Three.',
    bad: 'One.[^1]\n\n[^1]: Two.\n\n[^1]: Three.',
    line: 5,
    found: '`[^1]:` a second time',
  },
  {
    rule: 'a note that would be taken for a link’s address',
    good: [
      'See [the paper][Editor] and [Editor].\n\n[editor]: https://example.org',
      'One.\n\n[//]: # (hidden)',
    ],
    bad: 'One.\n\n[Editor]: https://example.org',
    line: 3,
    found: '`[Editor]:`, which nothing',
  },
  {
    rule: 'a link without a host',
    good: '[a](https://example.org) [b](mailto:a@example.org)',
    bad: 'One.\n\n[a](https://)',
    line: 3,
    found: 'the URL `https://`',
    expected: 'a full URL',
  },
  {
    rule: 'a link without slashes',
    good: '[a](http://example.org/x)',
    bad: '[a](http:x)',
    found: 'the URL `http:x`',
  },
  {
    rule: 'a block in one of its own kind',
    good: '<KeyPoints>\n\n- a\n\n</KeyPoints>\n\n<FactBox title="b">\n\nc\n\n</FactBox>',
    bad: 'One.\n\n<KeyPoints>\n\n- a\n\n<KeyPoints>\n\n- b\n\n</KeyPoints>\n\n</KeyPoints>',
    line: 7,
    field: '<KeyPoints>',
    found: '<KeyPoints> inside <KeyPoints>',
  },
  {
    rule: 'a live update in another block',
    kind: 'live',
    good: live('at="2026-11-24T10:00:00Z" headline="a"'),
    bad: `<FactBox title="a">\n\n${live('at="2026-11-24T10:00:00Z" headline="a"')}\n\n</FactBox>`,
    line: 3,
    field: '<LiveUpdate>',
    found: '<LiveUpdate> inside <FactBox>',
  },
  // Pull quotes
  {
    rule: 'a pull quote that isn’t in the story',
    good: [
      quoted('We counted the boats twice'),
      quoted('“WE COUNTED the  boats  twice—and again”'),
      quoted('We counted … again.'),
      quoted('We *counted* the boats twice...'),
    ],
    bad: quoted('We counted the ships twice'),
    line: 3,
    field: '<PullQuote>',
    found: '`We counted the ships twice`',
    expected: 'the story’s own text',
  },
  {
    rule: 'a pull quote of half a word',
    good: quoted('the boats'),
    bad: quoted('the boat'),
    line: 3,
    field: '<PullQuote>',
    found: '`the boat`',
  },
  {
    rule: 'a pull quote out of order',
    good: quoted('counted … twice'),
    bad: quoted('twice … counted'),
    line: 3,
    field: '<PullQuote>',
    found: 'differs from the story at `counted`',
  },
  {
    rule: 'a pull quote that only another pull quote has',
    good: `${quoted('the boats')}\n\n<PullQuote>the boats</PullQuote>`,
    bad: 'One.\n\n<PullQuote>two</PullQuote>\n\n<FactBox title="two">\n\n<PullQuote>two</PullQuote>\n\n</FactBox>',
    line: 3,
    field: '<PullQuote>',
    found: '`two`',
  },
]

describe('the rules of a body', () => {
  test.each(RULES)(
    '$rule',
    ({ good, bad, line = 1, field = 'body', found, expected = '', suggestion, ...options }) => {
      for (const text of [good].flat()) expect(lint(text, options).findings).toEqual([])
      const [finding] = lint(bad, options).findings
      expect(finding).toEqual({
        path: `content/articles/city/x.${options.format ?? 'mdx'}`,
        line: BEFORE_BODY + line,
        field,
        found: expect.stringContaining(found),
        expected: expect.stringContaining(expected),
        ...(suggestion !== undefined && { suggestion }),
      })
    },
  )

  test('all findings of a body are reported at once', () => {
    const body =
      '# One\n\nTwo {three}.\n\n<Figure src="no.png" alt="a" />\n\n![b](/c.png)\n\n<a href="javascript:d" onclick="e">f</a>'
    expect(lint(body).findings.map(({ line, field }) => [line - BEFORE_BODY, field])).toEqual([
      [1, 'body'],
      [3, 'body'],
      [5, '<Figure src>'],
      [5, '<Figure credit>'],
      [7, 'body'],
      [9, 'body'],
      [9, '<a href>'],
      [9, '<a onclick>'],
    ])
  })

  test('each block passes with the examples of its attributes', () => {
    for (const [name, { attributes, content, inside, either }] of DEFINITIONS) {
      if (name === 'Timeline') continue
      const given = Object.entries(attributes)
        .filter(([key]) => key !== either?.alone)
        .map(([key, { example }]) => ` ${key}="${example}"`)
        .join('')
      const block = content === 'nothing' ? `<${name}${given} />` : `<${name}${given}>\n\nOne.\n\n</${name}>`
      const body = inside === undefined ? block : `<${inside}>\n\n${block}\n\n</${inside}>`
      expect(lint(`One.\n\n${body}`, { kind: 'live' }).findings).toEqual([])
    }
  })
})

describe('what a body refers to', () => {
  const body = [
    '[One](/city/a#part) and [two](/world/2019/07/b/?c), [again](/city/a), [three][d].',
    '<AlsoRead story="world/e" />',
    'A [page](/about), a [file](/images/f.pdf), <https://example.org/g/h>.',
    '<AlsoRead href="https://example.org/k/l" headline="m" />',
    '<LiveUpdate at="2026-11-03T09:00:00Z" headline="n" author="asha-rao">\n\n[four](</science/o>)\n\n</LiveUpdate>',
    '[d]: /topics/housing',
    '<!-- [no](/city/no) -->',
  ].join('\n\n')

  test('stories, each once, in order', () => {
    const links = ['city/a', 'world/2019/07/b', 'world/e', 'science/o', 'topics/housing']
    expect(storyLinks(body)).toEqual(links)
  })

  test('references to other files, with their lines', () => {
    expect(lint(body, { kind: 'live' }).references).toEqual([
      { kind: 'path', target: '/city/a#part', field: 'body', line: 11 },
      { kind: 'path', target: '/world/2019/07/b/?c', field: 'body', line: 11 },
      { kind: 'path', target: '/city/a', field: 'body', line: 11 },
      { kind: 'story', target: 'world/e', field: '<AlsoRead story>', line: 13 },
      { kind: 'path', target: '/about', field: 'body', line: 15 },
      { kind: 'path', target: '/images/f.pdf', field: 'body', line: 15 },
      { kind: 'author', target: 'asha-rao', field: '<LiveUpdate author>', line: 19 },
      { kind: 'path', target: '/science/o', field: 'body', line: 21 },
      { kind: 'path', target: '/topics/housing', field: 'body', line: 25 },
    ])
  })

  /** The stories that the syntax tree refers to. */
  const linkedStories = (text: string) => [
    ...new Set(lint(text).references.map(({ target }) => target.replace(/^\/|[?#].*$/g, ''))),
  ]
  const slug = fc.stringMatching(/^[a-z0-9]{1,6}(-[a-z0-9]{1,6}){0,2}$/)
  const address = fc.array(slug, { minLength: 2, maxLength: 4 }).map((parts) => parts.join('/'))

  test('addresses are read unchanged from links and cards', () => {
    fc.assert(
      fc.property(fc.uniqueArray(address, { minLength: 2, maxLength: 2 }), ([first = '', second = '']) => {
        const text = `See [this](/${first}).\n\n<AlsoRead story="${second}" />`
        expect(linkedStories(text)).toEqual([first, second])
        expect(storyLinks(text)).toEqual([first, second])
      }),
      { numRuns: 200 },
    )
  })

  test('the search without parsing finds the links of the syntax tree', () => {
    const part = fc.oneof(
      address.map((target) => `[words](/${target})`),
      address.map((target) => `[words](/${target} "title")`),
      address.map((target) => `[words](</${target}#part>)`),
      address.map((target) => `\n\n<AlsoRead story="${target}" />\n\n`),
      address.map((target) => `\n\n<AlsoRead\n  story='${target}'\n/>\n\n`),
      address.map((target) => `\n\n[${target}]: /${target}\n\n`),
      address.map((target) => `<!-- [words](/${target}) -->`),
      fc.constantFrom(
        'word ',
        ' <- ',
        '“quoted” ',
        '[words](#part)',
        '[words](https://example.org/a/b)',
        '(/a/b) ',
      ),
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        expect(storyLinks(text)).toEqual(linkedStories(text))
      }),
      { numRuns: 150 },
    )
  })
})

test.each([
  ['struck words', 'We ~~never~~ counted.', 'We never counted'],
  ['a table', '| We | counted |\n|---|---|\n| the | boats |', 'We counted the boats'],
  ['a table without bars', 'We\n:-\ncounted', 'We counted'],
  ['a footnote', 'We counted[^1] boats.\n\n[^1]: Twice.', 'counted boats'],
  ['a list of tasks', '- We\n- [x] counted', 'We counted'],
])('GFM is read: %s', (_, text, words) => {
  expect(lint(`${text}\n\n<PullQuote>\n${words}\n</PullQuote>`).findings).toEqual([])
})

test('a body is parsed the same with and without the GFM parser if it contains no GFM', () => {
  const part = fc.constantFrom(
    ...[
      'word ',
      '## Heading\n\n',
      '- item\n',
      '1. item\n',
      '> quote\n',
      '\n\n',
      '[link](/a/b) ',
      '*em* ',
      '`code` ',
      '---\n\n',
    ],
    ...[
      '<AlsoRead story="city/a" />\n\n',
      '![image](/a.png) ',
      '{x} ',
      '<b>c</b> ',
      '# One\n\n',
      '[x]: y\n\n',
    ],
  )
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('')
      expect(lint(`${text}\n\nlast`)).toEqual(lint(`${text}\n\nlast ~`))
    }),
    { numRuns: 150 },
  )
})
