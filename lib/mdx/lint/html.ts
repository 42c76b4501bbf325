import { quote } from '@/lib/content/finding'
import type { Body } from '@/lib/content/schema'
import { DEFINITIONS } from '../blocks/block-list'
import { blankOut, CODE_PIECES, lineAt, tagsIn } from '../source'
import { HTML_COMMENT } from '../tree'
import type { LintContext } from './context'

/** HTML from word processors. */
const WORD_HTML =
  /<\/?(?:[movwx]|st\d):[a-z]|\bclass=["']?Mso|\bstyle=["'][^"'<>]*\bmso-|<!\[(?:if|endif)|<\?xml/i

/** Reports HTML that was pasted from a word processor, once instead of for each tag. */
export function checkPastedHtml({ text }: Body, context: LintContext) {
  if (!WORD_HTML.test(text)) return
  const visible = blankOut(blankOut(text, CODE_PIECES), HTML_COMMENT)
  const at = visible.search(WORD_HTML)
  if (at === -1) return
  const tag = visible.slice(visible.lastIndexOf('<', at), visible.indexOf('>', at) + 1)
  context.report(lineAt(visible, at), {
    found: `HTML pasted from a word processor (${quote(tag)})`,
    expected:
      'the text without formatting: paste it with Ctrl+Shift+V (on a Mac: Cmd+Shift+V), then use Markdown',
  })
}

/** Raw HTML in plain Markdown, which readers wouldn't see. */
export function checkHtml(context: LintContext) {
  const open = new Set<string>()
  for (const { value, position } of context.all('html')) {
    const visible = blankOut(value, HTML_COMMENT)
    const at = visible.search(/\S/)
    if (at === -1) continue
    const rest = visible.slice(at)
    const [tag, name = ''] = /^<\/?([A-Za-z][\w.:-]*)/.exec(rest) ?? []
    // The end of an element is reported with its beginning.
    if (tag?.startsWith('</') && open.has(name)) continue
    open.add(name)
    const line = (position?.start.line ?? 1) + lineAt(visible, at) - 1
    if (DEFINITIONS.has(name)) {
      const expected = 'an .mdx file: plain Markdown has no blocks'
      context.report(line, { found: 'a block in a .md file', expected }, `<${name}>`)
    } else
      context.report(line, {
        found: tag === undefined ? `raw HTML (${quote(rest)})` : `raw HTML \`${tag}>\``,
        expected: insteadOf(name),
      })
  }
}

/**
 * Reports the HTML tags of a body that can't be parsed, each name once. Messages about tags that don't match would
 * mislead: the tags are to be removed. Returns the lines with HTML tags.
 */
export function checkHtmlTags(context: LintContext): ReadonlySet<number> {
  const tags = tagsIn(context.source).filter(({ name }) => /^[a-z]/.test(name))
  const names = new Set<string>()
  for (const { name, line } of tags) {
    if (!names.has(name)) context.report(line, { found: `raw HTML \`<${name}>\``, expected: insteadOf(name) })
    names.add(name)
  }
  return new Set(tags.map(({ line }) => line))
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
