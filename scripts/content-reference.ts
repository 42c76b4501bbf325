import type { z } from 'zod'
import { FRONT_BLOCKS, frontSchema, mostReadSchema } from '@/lib/content/front-schema'
import { historySchema } from '@/lib/content/history-schema'
import { publicationSchema } from '@/lib/content/publication-schema'
import {
  authorSchema,
  pageSchema,
  redirectsSchema,
  sectionsSchema,
  storylineSchema,
  topicSchema,
} from '@/lib/content/record-schemas'
import { anchorOf, describeKey, isList, shapeOf } from '@/lib/content/schema-keys'
import { articleSchema } from '@/lib/content/story-schema'
import { DEFINITIONS } from '@/lib/mdx/blocks/block-list'
import type { BlockDefinition } from '@/lib/mdx/blocks/define-block'

type RecordDoc = { title: string; anchor: string; text: string; schema: z.ZodType }

/** The records of docs/content.md; `anchor` is the `title` of the schema, which error messages link to. */
export const RECORDS: readonly RecordDoc[] = [
  {
    title: 'Stories: `content/articles/<section>/<slug>.mdx`',
    anchor: 'story',
    text: 'YAML frontmatter between two lines of `---`, then the text in MDX. A `.md` file is plain Markdown, without blocks. The path is the story’s address: lower-case letters, digits and single hyphens, in the folder of a section. Pictures may be in the same folder. Hidden files and READMEs are ignored.',
    schema: articleSchema,
  },
  {
    title: 'Authors: `content/authors/<id>.yaml`',
    anchor: 'author',
    text: 'The file name is the id that stories use.',
    schema: authorSchema,
  },
  {
    title: 'Topics: `content/topics/<id>.yaml`',
    anchor: 'topic',
    text: 'The file name is the id that stories use.',
    schema: topicSchema,
  },
  {
    title: 'Storylines: `content/storylines/<id>.yaml`',
    anchor: 'storyline',
    text: 'A running story that has several parts.',
    schema: storylineSchema,
  },
  {
    title: 'Standing pages: `content/pages/<id>.mdx`',
    anchor: 'page',
    text: 'Pages such as “About us”, at `/<id>`. Frontmatter, then the text, as in a story.',
    schema: pageSchema,
  },
  {
    title: 'The publication: `content/publication.yaml`',
    anchor: 'publication',
    text: 'Name, language and settings of the site.',
    schema: publicationSchema,
  },
  {
    title: 'Sections: `content/sections.yaml`',
    anchor: 'sections',
    text: 'Each section is a folder of `content/articles`.',
    schema: sectionsSchema,
  },
  {
    title: 'Redirects: `content/redirects.yaml`',
    anchor: 'redirects',
    text: 'Former URLs of the site. A story’s own former addresses belong in its `redirectFrom`.',
    schema: redirectsSchema,
  },
  {
    title: 'Changes of stories: `content/history/<address>.yaml`',
    anchor: 'history',
    text: '[`npm run history`](corrections.md#record-the-changes) writes these files from the Git history. The path is the story’s address.',
    schema: historySchema,
  },
  {
    title: 'The most read stories: `content/most-read.yaml`',
    anchor: 'most-read',
    text: '[`npm run most-read`](front-page.md#most-read) writes this file from the log of the web server. The block `most-read` of the front page shows the stories.',
    schema: mostReadSchema,
  },
]

const VALUES = `<a id="values"></a>

## How values are written

Frontmatter and records are YAML: \`key: value\`, a space after the colon, two spaces before keys of a record, no tabs.

- **Put text in quotes** when it contains \`: \` or \` #\`, begins with one of \`& * ! @ % > | ? - [ { " '\` or a backtick, or
  is a number, a date, \`true\`, \`null\` or \`~\`: \`headline: "We are #1 in town"\`. Without quotes YAML would drop or change a
  part of it. Use double quotes around a text with apostrophes (\`"Harbour's opening"\`), and single quotes around one with double quotes.
- **Long text** may be in lines below \`key: >\`, indented by two spaces. Line breaks become spaces.
- **Comments** are on lines of their own that begin with \`#\`.
- **Times** have a zone: \`2019-07-10T14:05:00+05:30\`, \`2019-07-10T08:35:00Z\`. Seconds may be left out.
- **Text is plain text** everywhere except in bodies: no HTML, no entities (\`&amp;\`), no Markdown.
- Each key may occur once. Anchors (\`&x\`), aliases (\`*x\`) and tags (\`!x\`) aren’t allowed.
`

/** The text of docs/content.md, made from the schema and the definitions of the blocks. */
export function contentReference(): string {
  return `<!-- \`npm run docs\` writes this file from the schema (lib/content) and the blocks (lib/mdx/blocks). Don't edit it by hand. -->

# Content reference

All files that a newsroom writes. \`npm run check\` checks these rules and reports file, line and remedy. Problems in drafts
are notes and don’t stop a build.

- [How values are written](#values)
${RECORDS.map(({ title, anchor }) => `- [${title}](#${anchor})`).join('\n')}
- [The front page: \`content/front.yaml\`](#front)
- [Blocks in a story](#blocks)

${VALUES}
${RECORDS.map(recordSection).join('\n')}
${frontSection()}
${blocksSection()}`
}

function recordSection({ title, anchor, text, schema }: RecordDoc): string {
  return `${heading(title, anchor)}\n${text}\n\n${keyTable(anchor, schema)}`
}

function frontSection(): string {
  const linked = new Set<string>()
  const blocks = FRONT_BLOCKS.map((block) => {
    const { description } = describeKey(block)
    const [name = ''] = block.shape.block.values
    const { block: _, ...rest } = block.shape
    const rows = Object.entries(rest).map(([key, schema]) => {
      // Several blocks have the same key: messages link to the first.
      const anchor = linked.has(key) ? '' : 'front-blocks'
      linked.add(key)
      return keyRow(anchor, [key], schema)
    })
    return `### \`block: ${name}\`\n\n${description}\n\n${table(rows)}`
  })
  return `${heading('The front page: `content/front.yaml`', 'front')}
${table([keyRow('front', ['blocks'], frontSchema.shape.blocks)])}
A story appears once on the page, except that \`most-read\` may repeat it. If two blocks list a story, the first one shows it. A
block without stories isn’t shown. See [front-page.md](front-page.md).

${blocks.join('\n')}`
}

function blocksSection(): string {
  const sections = [...DEFINITIONS].map(([name, definition]) => {
    const rows = Object.entries(definition.attributes).map(
      ([key, { type, required, meaning, example }]) =>
        `| \`${key}\` | ${type} | ${required ? 'yes' : ''} | ${cell(meaning)} | \`${cell(example)}\` |`,
    )
    const attributes =
      rows.length === 0
        ? 'No attributes.\n'
        : `| attribute | value | required | meaning | example |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
    return `### \`<${name}>\`\n\n${definition.use} ${contents(definition)}\n\n${attributes}`
  })
  return `${heading('Blocks in a story', 'blocks')}
Attributes are text in quotes. A block is on lines of its own, with a blank line before and after it. Markdown itself is
CommonMark with tables, footnotes and strikethrough.

${sections.join('\n')}`
}

function contents({ content, inside, kind }: BlockDefinition): string {
  const between =
    content === 'nothing'
      ? 'Nothing between its tags.'
      : content === 'text'
        ? 'Text between its tags.'
        : content === 'optional text'
          ? 'Text or nothing between its tags.'
          : `Only \`<${content.only}>\` between its tags.`
  return [
    between,
    ...(inside === undefined ? [] : [`Only inside \`<${inside}>\`.`]),
    ...(kind === undefined ? [] : [`Only in a story of \`kind: ${kind}\`.`]),
  ].join(' ')
}

function heading(title: string, anchor: string): string {
  return `<a id="${anchor}"></a>\n\n## ${title}\n`
}

function keyTable(anchor: string, schema: z.ZodType): string {
  return table(rowsOf(anchor, [], schema))
}

/** A row for each key, keys of records below the key of the record. */
function rowsOf(anchor: string, path: readonly string[], schema: z.ZodType): string[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([key, child]) => {
    const at = [...path, key]
    return [keyRow(anchor, at, child), ...rowsOf(anchor, isList(child) ? [...path, `${key}[]`] : at, child)]
  })
}

function table(rows: readonly string[]): string {
  if (rows.length === 0) return 'No keys.\n'
  return `| key | value | required or default | meaning | example |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}\n`
}

function keyRow(anchor: string, path: readonly string[], schema: z.ZodType): string {
  const { type, isRequired, default: fallback, description, example } = describeKey(schema)
  const id = anchor === '' ? '' : `<a id="${anchorOf(anchor, path)}"></a>`
  const need = isRequired ? 'required' : fallback === undefined ? '' : `\`${cell(fallback)}\``
  return `| ${id}\`${path.join('.')}\` | ${cell(type)} | ${need} | ${cell(description)} | ${example === undefined ? '' : `\`${cell(example)}\``} |`
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ')
}
