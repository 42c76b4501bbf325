import type { Body } from '@/lib/content/schema'

/**
 * A body as valid MDX. Plain text that MDX can't parse (`5 <6`, `a <- b`, `<https://example.org>`, a paragraph that
 * begins with `import duties`) is escaped, HTML comments are removed, typographic quotation marks around an attribute
 * become straight ones. Lines, words and code stay the same. Curly braces and unfinished tags stay, because the linter
 * reports them. Plain Markdown (.md) is returned unchanged.
 */
export function prepareSource({ text, format }: Body): string {
  if (format === 'md') return text
  let prepared = ''
  let end = 0
  for (const match of text.matchAll(PIECES)) {
    prepared += text.slice(end, match.index) + rescue(match, text)
    end = match.index + match[0].length
  }
  return prepared + text.slice(end)
}

/** Replaces every match by spaces, but keeps line ends. */
export function blankOut(text: string, pattern: RegExp): string {
  return text.replace(pattern, (piece) => piece.replace(/[^\n]/g, ' '))
}

/** The line of a text (from 1) on which a place is. */
export function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length
}

/** A tag, the line on which it begins (from 1), and its place in the text. */
export type Tag = { tag: string; name: string; line: number; start: number; end: number }

/** The tags in a body, outside code and comments: of blocks, and HTML. */
export function tagsIn(text: string): Tag[] {
  const tags: Tag[] = []
  let line = 1
  let end = 0
  for (const { groups, index } of text.matchAll(PIECES)) {
    const { tag } = groups ?? {}
    if (tag === undefined) continue
    for (; end < index; end++) if (text.charAt(end) === '\n') line++
    tags.push({
      tag: straightenQuotes(tag),
      name: /[\w.:-]+/.exec(tag)?.[0] ?? '',
      line,
      start: index,
      end: index + tag.length,
    })
  }
  return tags
}

// The kinds of text that are examined; the first match wins. `^` and `$` match at line ends (see PIECES).

/** Fenced code, to its closing fence or the end. */
const FENCED =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<fence>`{3,}(?!.*`)|~{3,}).*[\s\S]*?(?:\n[ \t>]*\k<fence>[`~]*[ \t]*$|(?![\s\S]))/
/** A code span, which can't extend beyond its paragraph, heading or quote; else backticks that aren't closed. */
const CODE =
  /(?<ticks>`+)(?:(?!`)(?:(?!\n(?:(?<=^[ \t>]*#{1,6}[ \t].*\n)|(?<=^(?![ \t]*>).*\n)[ \t]*>|[ \t]*(?:\n|#{1,6}[ \t]|(?:[-*+]|1[.)])[ \t]+\S|`{3}|~{3}|(?:-+|=+|<\/?[A-Z].*>)[ \t]*$)))[\s\S])*?(?<!`)\k<ticks>(?!`))?/
/** Code of both kinds. */
export const CODE_PIECES = new RegExp(`${FENCED.source}|${CODE.source}`, 'gm')
const ESCAPE = /\\[!-/:-@[-`{-~]/
/** `](<a b>)` and `]: <a b>`: addresses in angle brackets. */
const DESTINATION =
  /\]\([ \t]*\n?[ \t]*<[^<>\n]*>(?=[^)\n]{0,200}\))|(?<=^[ \t>]*\[[^\]\n]*)\]:[ \t]*\n?[ \t]*<[^<>\n]*>/
const COMMENT = /(?<comment>[ \t]*<!--(?:-?>|[\s\S]*?-->)[ \t]*)/
const URI = /!?<(?<uri>[A-Za-z][\dA-Za-z+.-]{1,31}:[^\s<>]*)>/
const MAIL = /!?<(?<mail>[\w.!#$%&'*+/=?^`{|}~-]+@[\dA-Za-z](?:[\dA-Za-z.-]*[\dA-Za-z])?)>/
/** A whole tag, of a block or of HTML, which the linter reports. */
const TAG =
  /(?<tag><\/?[A-Za-z][\w.:-]*(?:\s+(?:[A-Za-z_$:][\w$.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[“”„][^"“”„]*["“”„]|[‘’][^"\n]*?[‘’](?=[\s/>])|\{[^}]*\}|[^\s"'<>{}]+))?|\{[^}]*\}))*\s*\/?>)/
/** A tag with a mistake. It isn't changed, so that the parser reports it. */
const BROKEN_TAG =
  /<(?:\/?[A-Z][a-z]\w*(?=[\s/>]|$)|!(?=--|\[CDATA)|[!?](?=[A-Za-z].*>)|[A-Za-z][\w-]*(?=\s+[\w:-]+\s*=))/
/** Prose that begins like a module statement (`import duties rose`). */
const PROSE =
  /^(?<prose>import(?= (?!\{|\*\s+as\b|.*\bfrom\s*['"]|['"][^'"]*['"];?\s*$))|export(?= (?!\{|\*\s+(?:as|from)\b|(?:default|const|let|var|function|class|async)\b)))/
const STRAY = /(?<stray><)/

/** The beginning of every piece: a quick test that most characters of a text fail. */
const BEGINNING = /(?=[`~\\\]<!]|[ \t]+<!--|^)/

const PIECES = new RegExp(
  `${BEGINNING.source}(?:${[
    FENCED,
    CODE,
    ESCAPE,
    DESTINATION,
    COMMENT,
    URI,
    MAIL,
    TAG,
    BROKEN_TAG,
    PROSE,
    STRAY,
  ]
    .map((p) => p.source)
    .join('|')})`,
  'gm',
)

function rescue(match: RegExpExecArray, text: string): string {
  const [piece] = match
  const { comment, uri, mail, tag, prose, stray } = match.groups ?? {}
  if (comment !== undefined)
    return dropComment(comment, text.slice(text.lastIndexOf('\n', match.index - 1) + 1, match.index))
  // `!` before a link would make it a picture.
  const bang = piece.startsWith('!') ? '&#33;' : ''
  if (uri !== undefined) return bang + link(uri, uri)
  if (mail !== undefined) return bang + link(mail, `mailto:${mail}`)
  if (tag !== undefined) return straightenQuotes(tag)
  if (prose !== undefined) return `&#${prose.charCodeAt(0)};${prose.slice(1)}`
  return stray === undefined ? piece : '&lt;'
}

/** The replacement of a comment: its line ends, without a blank line that would split the paragraph around it. */
function dropComment(comment: string, lineBefore: string): string {
  const newlines = comment.split('\n').length - 1
  const indent = /^[ \t]*/.exec(comment)?.[0] ?? ''
  if (/^[ \t>]*(?:[-*+]|\d{1,9}[.)])?$/.test(lineBefore)) return '\n'.repeat(newlines) + indent
  // A line with a character reference isn't blank, so the paragraph continues.
  const space = indent !== '' || /[ \t]$/.test(comment) ? ' ' : ''
  return newlines === 0 ? space : '\n&#32;'.repeat(newlines)
}

/** An autolink as a Markdown link, because MDX has no autolinks. Markup characters in its text are escaped. */
function link(text: string, address: string): string {
  const label = text.replace(/[\\`*_[\]{}~&<|]/g, (c) => `&#${c.charCodeAt(0)};`)
  return `[${label}](<${address.replace(/[\\&|]/g, (c) => `&#${c.charCodeAt(0)};`)}>)`
}

/** `speaker=“Kim Darroch”` → `speaker="Kim Darroch"`; quotation marks inside straight ones stay. */
function straightenQuotes(tag: string): string {
  return tag.replace(
    /"[^"]*"|'[^']*'|(=\s*)(?:[“”„]([^"“”„]*)["“”„]|[‘’]([^"\n]*?)[‘’](?=[\s/>]))/g,
    (quoted, equals?: string, double?: string, single?: string) =>
      equals === undefined ? quoted : `${equals}"${double ?? single}"`,
  )
}
