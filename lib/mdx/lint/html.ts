import type { Html } from 'mdast'
import { DEFINITIONS } from '../blocks/block-list'
import { tagsIn } from '../source'
import { HTML_COMMENT } from '../tree'
import { type LintContext, quote } from './context'

/** HTML from word processors. */
const WORD_HTML =
  /<\/?(?:[movwx]|st\d):[a-z]|\bclass=["']?Mso|\bstyle=["'][^"'<>]*\bmso-|<!\[(?:if|endif)|<\?xml/i

/**
 * Reports HTML that was pasted from a word processor, once instead of for each tag. Returns
 * whether there is any.
 */
export function checkPastedHtml(text: string, context: LintContext): boolean {
  const visible = text.replace(HTML_COMMENT, (comment) => comment.replace(/[^\n]/g, ' '))
  const at = visible.search(WORD_HTML)
  if (at === -1) return false
  const tag = visible.slice(visible.lastIndexOf('<', at), visible.indexOf('>', at) + 1)
  context.report(
    visible.slice(0, at).split('\n').length,
    'body',
    `HTML pasted from a word processor (${quote(tag)})`,
    'the text without formatting: paste it with Ctrl+Shift+V (on a Mac: Cmd+Shift+V), then use Markdown',
  )
  return true
}

/** Raw HTML in plain Markdown, which readers wouldn't see. */
export function checkHtml({ value, position }: Html, context: LintContext) {
  const rest = value.replace(HTML_COMMENT, (comment) => comment.replace(/[^\n]/g, ''))
  const at = rest.search(/\S/)
  if (at === -1) return
  const [tag, name = ''] = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest.slice(at)) ?? []
  const line = (position?.start.line ?? 1) + rest.slice(0, at).split('\n').length - 1
  if (DEFINITIONS.has(name))
    context.report(line, `<${name}>`, 'a block in a .md file', 'an .mdx file: plain Markdown has no blocks')
  else
    context.report(
      line,
      'body',
      tag === undefined ? `raw HTML (${quote(rest.slice(at))})` : `raw HTML \`${tag}>\``,
      insteadOf(name),
    )
}

/**
 * Reports the HTML tags of a body that can't be parsed, each name once. Messages about tags that don't match would
 * mislead: the tags are to be removed. Returns the lines with HTML tags.
 */
export function checkHtmlTags(context: LintContext): ReadonlySet<number> {
  const lines = new Set<number>()
  const names = new Set<string>()
  for (const { name, line } of tagsIn(context.source)) {
    if (!/^[a-z]/.test(name)) continue
    lines.add(line)
    if (names.has(name)) continue
    names.add(name)
    context.report(line, 'body', `raw HTML \`<${name}>\``, insteadOf(name))
  }
  return lines
}

/** The replacement for an HTML element. */
export function insteadOf(name: string): string {
  return INSTEAD.get(name.toLowerCase()) ?? 'Markdown or a block; write \\< for a less-than sign'
}

const EMBED = '<Embed url="…" title="…" />, which loads nothing until the reader clicks'
const PLAIN = 'the text without this tag: the style sheet decides how a story looks'
const INSTEAD: ReadonlyMap<string, string> = new Map([
  ['script', 'no <script>: a story can’t run code'],
  ['style', 'no <style>: the style sheet decides how a story looks'],
  ['iframe', EMBED],
  ['video', EMBED],
  ['img', '<Figure src="…" alt="…" credit="…" />'],
  ['br', 'Markdown: a backslash at the end of the line for a line break, a blank line for a new paragraph'],
  ['p', 'Markdown: a blank line between paragraphs'],
  ['div', PLAIN],
  ['span', PLAIN],
  ['font', PLAIN],
  ['center', PLAIN],
  ['u', PLAIN],
  ['b', 'Markdown: **bold**'],
  ['strong', 'Markdown: **bold**'],
  ['i', 'Markdown: *italics*'],
  ['em', 'Markdown: *italics*'],
  ['s', 'Markdown: ~~struck out~~'],
  ['del', 'Markdown: ~~struck out~~'],
  ['a', 'Markdown: [words](https://…)'],
  ['ul', 'Markdown: lines that begin with `- `'],
  ['li', 'Markdown: lines that begin with `- `'],
  ['ol', 'Markdown: lines that begin with `1. `, `2. `'],
  ['hr', 'Markdown: `---` between blank lines'],
  ['blockquote', 'Markdown: lines that begin with `> `'],
  ['h2', 'Markdown: `## Heading`'],
  ['h3', 'Markdown: `### Heading`'],
  ['table', 'Markdown: `| a | b |`, then `| --- | --- |`'],
])
