import type { Blockquote, Code, List, Table } from 'mdast'
import { quote } from '@/lib/content/finding'
import type { Body } from '@/lib/content/schema'
import { blankOut, CODE_PIECES, lineAt } from '../source'
import { isVisible, plainText } from '../tree'
import type { LintContext } from './context'

/** Reports the lines that Git leaves in a file when a merge has a conflict. */
export function checkMergeMarks({ text }: Body, context: LintContext) {
  if (!MERGE_MARK.test(text)) return
  const visible = blankOut(text, CODE_PIECES)
  for (const { 0: line, index } of visible.matchAll(new RegExp(MERGE_MARK, 'gm')))
    context.report(lineAt(visible, index), {
      found: `the marker of a merge conflict (${quote(line)})`,
      expected: 'one of the two versions: delete the other, and the lines of `<<<<<<<`, `=======`, `>>>>>>>`',
    })
}

const MERGE_MARK = /^(?:<{7}|>{7}) .*$/m

/** Reports text that Markdown reads as code, a list, a quotation or a table row, although no writer meant it. */
export function checkUnintendedMarkup(context: LintContext) {
  for (const node of context.all('code')) checkCode(node, context)
  const hasNotes = context.all('text').some(({ value }) => NOTE_MARK.test(value))
  for (const node of context.all('list')) checkItems(node, hasNotes, context)
  for (const node of context.all('blockquote')) checkQuotation(node, context)
  for (const node of context.all('table')) checkLinesUnder(node, context)
}

/** Without a closing fence, the rest of the story is code. So is a line of plain Markdown after four spaces. */
function checkCode(node: Code, context: LintContext) {
  const source = sourceOf(node, context)
  const [fence] = /^(?:`{3,}|~{3,})/.exec(source) ?? []
  const [first = ''] = node.value.split('\n')
  if (fence === undefined)
    context.report(node, {
      found: `lines indented by four spaces or a tab (${quote(first)}), which readers see as code`,
      expected: 'no spaces at the beginning of a paragraph; lines of ``` before and after code',
    })
  else if (!isClosing(source.split('\n').slice(1).at(-1), fence))
    context.report(node, {
      found: `a line of ${fence} that is never closed: readers see the text after it as code`,
      expected: `a line of ${fence} after the code, or \`---\` for a line between parts`,
    })
}

function isClosing(line: string | undefined, fence: string): boolean {
  const marks = line?.replace(/^[ \t>]+/, '').trimEnd() ?? ''
  return marks.length >= fence.length && marks === fence.charAt(0).repeat(marks.length)
}

/** An item without words, and an asterisk that stands for a note (`* Names have been changed.`). */
function checkItems(list: List, hasNotes: boolean, context: LintContext) {
  const { children, ordered } = list
  for (const item of children)
    if (!item.children.some(isVisible) && !(ordered && children.length === 1))
      context.report(item, {
        found: 'a list item without words',
        expected: 'words after its sign; `---` between blank lines for a line between parts',
      })
  const [item] = children
  if (hasNotes && item !== undefined && children.length === 1 && sourceOf(list, context).startsWith('*'))
    context.report(list, {
      found: `a list of one item, whose asterisk readers see as a bullet (${quote(`* ${plainText(item)}`)})`,
      expected: '`\\*` (with a backslash) for a note to an asterisk in the text; `-` for a list',
    })
}

/** The asterisk of a note, after a word: `Anna*, 34, said`. */
const NOTE_MARK = /[\p{L}\p{N}]\*(?![\p{L}\p{N}*])/u

/** `>5 per cent` loses its sign. */
function checkQuotation(node: Blockquote, context: LintContext) {
  const source = sourceOf(node, context)
  if (!node.children.some(isVisible))
    context.report(node, { found: 'a quotation without words', expected: 'words after `>`' })
  else if (/^>[\d=\p{Sc}]/u.test(source))
    context.report(node, {
      found: `a quotation, whose sign \`>\` readers don’t see (${quote(source)})`,
      expected: '`\\>` (with a backslash) for a greater-than sign; `> ` with a space for a quotation',
    })
}

/** A paragraph right under a table becomes its last row. */
function checkLinesUnder({ children }: Table, context: LintContext) {
  if ((children[0]?.children.length ?? 0) < 2) return
  for (const row of children)
    if (!sourceOf(row, context).includes('|'))
      return context.report(row, {
        found: `a line right under a table (${quote(plainText(row))}), which becomes a row of it`,
        expected: 'a blank line after the table',
      })
}

function sourceOf({ position }: Blockquote | Code | List | Table['children'][number], context: LintContext) {
  return context.source.slice(position?.start.offset, position?.end.offset)
}
