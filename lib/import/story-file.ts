import type { List, Nodes, Parents, Root, Text } from 'mdast'
import type { Info, State } from 'mdast-util-to-markdown'
import { defaultHandlers } from 'mdast-util-to-markdown'
import remarkGfm from 'remark-gfm'
import remarkMdx from 'remark-mdx'
import remarkStringify from 'remark-stringify'
import { unified } from 'unified'
import { stringify } from 'yaml'
import { GFM_OPTIONS } from '@/lib/mdx/parse'
import { visibleText } from './visible-text'

/** Frontmatter as it is written; undefined values are left out. */
export type Frontmatter = { readonly [key: string]: unknown }

const writer = unified()
  .use(remarkGfm, { ...GFM_OPTIONS, tablePipeAlign: false })
  .use(remarkMdx)
  .use(remarkStringify, {
    bullet: '-',
    bulletOther: '+',
    rule: '-',
    handlers: { list: writeList, text: writeText },
    unsafe: [
      // Lines with bars look like a table.
      { character: '|', inConstruct: 'phrasing' },
      // At the beginning of a line these words would begin a module statement.
      { atBreak: true, character: 'i', after: 'mport\\b' },
      { atBreak: true, character: 'e', after: 'xport\\b' },
    ],
  })
  .freeze()

/** The text of a file: YAML frontmatter, which ends with a comment for the editor, and a body in MDX. */
export function storyFile(frontmatter: Frontmatter, body: Root, comment?: string): string {
  const yaml = stringify(frontmatter, { lineWidth: 0, nullStr: '', aliasDuplicateObjects: false })
  const line = comment === undefined ? '' : `# ${comment.replace(/\s+/g, ' ')}\n`
  return `---\n${yaml}${line}---\n\n${writer.stringify(body)}`
}

/** Matches text that may have a meaning in Markdown at some place of a paragraph. */
const MAYBE_SPECIAL =
  /^(?:[^\p{L}“‘,]|import\b|export\b|www)|[^\p{L}\p{M}\p{N}“”‘’'"…–—,;%()/ .:?-]|[.:?](?![ ”"’)]|$)| (?= |$)/u

/** Writes text. Most text needs no escaping, and checking that first saves most of the time. */
function writeText(text: Text, _: Parents | undefined, state: State, info: Info): string {
  return MAYBE_SPECIAL.test(text.value) ? state.safe(text.value, info) : text.value
}

/** `- 4 degrees` could have lost its sign: a list of one item that begins with a number is written with an asterisk. */
function writeList(list: List, parent: Parents | undefined, state: State, info: Info): string {
  const isNumber = list.children.length === 1 && /^\s*\p{N}/u.test(visibleText(firstOf(list)))
  if (list.ordered === true || !isNumber) return defaultHandlers.list(list, parent, state, info)
  const { bullet } = state.options
  state.options.bullet = '*'
  const text = defaultHandlers.list(list, parent, state, info)
  state.options.bullet = bullet
  return text
}

function firstOf(list: List): Nodes {
  return list.children[0] ?? list
}
