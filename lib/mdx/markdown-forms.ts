import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Info, State } from 'mdast-util-to-markdown'
import { attributesOf, type BlockAttributes } from './site-facts'

/** A block as Markdown. `words` are what stands between its tags, as Markdown already; `write` escapes plain text. */
type Form = (attributes: BlockAttributes, words: string, write: (text: string) => string) => string

/** How each block reads as Markdown. Attributes are the writer's and those that the site adds (see plain-facts). */
export const MARKDOWN_FORMS: Readonly<Record<string, Form>> = {
  PullQuote: ({ speaker, role }, words, write) =>
    quotation(
      speaker === undefined
        ? words
        : `${words}\n\n— ${write(role === undefined ? speaker : `${speaker}, ${role}`)}`,
    ),
  AlsoRead: ({ href = '', headline = '', author, label }, _, write) => {
    const text = label === undefined ? headline : `${label}: ${headline}`
    return `Also read: [${write(text)}]${target(href)}${author === undefined ? '' : ` (${write(author)})`}`
  },
  Figure: ({ src = '', alt = '', caption = '', credit = '' }, _, write) =>
    `![${write(alt)}]${target(src)}\n\n${write([caption, credit].filter(Boolean).join(' '))}`,
  KeyPoints: (_, words) => `**Key points**\n\n${words}`,
  FactBox: ({ title = '' }, words, write) => quotation(`**${write(title)}**\n\n${words}`),
  Timeline: (_, words) => words,
  Event: ({ date = '', title = '' }, words, write) =>
    indented('- ', `**${write(date)}: ${write(title)}**${words === '' ? '' : `\n\n${words}`}`),
  Embed: ({ url = '', title = '' }, _, write) => `[${write(title)}]${target(url)} (${new URL(url).hostname})`,
  LiveUpdate: ({ headline = '', time = '', byline, moment }, words, write) => {
    const facts = [time, moment === 'key' ? 'Key moment' : '', byline ?? ''].filter(Boolean)
    return `## ${write(headline)}\n\n${write(facts.join(' · '))}\n\n${words}`
  },
  Dateline: ({ place = '' }, _, write) => `**${write(place)} —** `,
}

/** A handler of remark-stringify for blocks. */
export function blockForm(
  node: MdxJsxFlowElement | MdxJsxTextElement,
  _parent: unknown,
  state: State,
  info: Info,
): string {
  const form = MARKDOWN_FORMS[node.name ?? '']
  if (form === undefined) throw new Error(`No form in Markdown for the block <${node.name}>`)
  const words = node.type === 'mdxJsxFlowElement' ? state.containerFlow(node, info) : ''
  return form(attributesOf(node), words.trim(), (text) => escaped(text, state))
}

/** Plain text that reads as itself wherever a form puts it: in a paragraph or the text of a link, first on its line or not. */
function escaped(text: string, state: State): string {
  const leave = [state.enter('phrasing'), state.enter('label')]
  const safe = state.safe(text, { before: '\n', after: '\n' })
  for (const exit of leave.reverse()) exit()
  return safe
}

function target(address: string): string {
  return `(<${address.replace(/[<>\n]/g, encodeURIComponent)}>)`
}

function quotation(markdown: string): string {
  return markdown.replace(/^/gm, (_, at: number) => (markdown[at] === '\n' ? '>' : '> '))
}

/** Markdown as the contents of a list item: its further lines stand under the first. */
function indented(marker: string, markdown: string): string {
  return marker + markdown.replace(/\n(?!\n|$)/g, `\n${' '.repeat(marker.length)}`)
}
