import type { Body } from '@/lib/content/schema'

/**
 * A body as valid MDX. Plain text that MDX can't parse (`5 <6`, `a <- b`, `<https://example.org>`, a paragraph that
 * begins with `import duties`) is escaped, HTML comments are removed, typographic quotation marks around an attribute
 * become straight ones. Lines, words and code stay the same. Curly braces and tags that aren't finished stay: the
 * linter reports them. Plain Markdown allows all of this and is returned unchanged.
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

/** A tag and the line on which it begins (from 1). */
export type Tag = { tag: string; name: string; line: number }

/** The tags in a body, outside code and comments: of blocks, and HTML. */
export function tagsIn(text: string): Tag[] {
  const tags: Tag[] = []
  let line = 1
  let end = 0
  for (const { groups, index } of text.matchAll(PIECES)) {
    const { tag } = groups ?? {}
    if (tag === undefined) continue
    for (; end < index; end++) if (text.charAt(end) === '\n') line++
    tags.push({ tag: straightenQuotes(tag), name: /[\w.:-]+/.exec(tag)?.[0] ?? '', line })
  }
  return tags
}

// The pieces of a body that are looked at, first match first. `^` and `$` are line ends here (see PIECES).

/** Fenced code, to its closing fence or the end. */
const FENCED =
  /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?<fence>`{3,}(?!.*`)|~{3,}).*[\s\S]*?(?:\n[ \t>]*\k<fence>[`~]*[ \t]*$|(?![\s\S]))/
/** A code span, which ends with its paragraph, heading or quote at the latest; else backticks that open nothing. */
const CODE =
  /(?<ticks>`+)(?:(?!`)(?:(?!\n(?:(?<=^[ \t>]*#{1,6}[ \t].*\n)|(?<=^(?![ \t]*>).*\n)[ \t]*>|[ \t]*(?:\n|#{1,6}[ \t]|(?:[-*+]|1[.)])[ \t]+\S|`{3}|~{3}|(?:-+|=+|<\/?[A-Z].*>)[ \t]*$)))[\s\S])*?(?<!`)\k<ticks>(?!`))?/
const ESCAPE = /\\[!-/:-@[-`{-~]/
/** `](<a b>)` and `]: <a b>`: addresses in angle brackets. */
const DESTINATION =
  /\]\([ \t]*\n?[ \t]*<[^<>\n]*>(?=[^)\n]{0,200}\))|(?<=^[ \t>]*\[[^\]\n]*)\]:[ \t]*\n?[ \t]*<[^<>\n]*>/
const COMMENT = /(?<comment>[ \t]*<!--(?:-?>|[\s\S]*?-->)[ \t]*)/
const URI = /!?<(?<uri>[A-Za-z][\dA-Za-z+.-]{1,31}:[^\s<>]*)>/
const MAIL = /!?<(?<mail>[\w.!#$%&'*+/=?^`{|}~-]+@[\dA-Za-z](?:[\dA-Za-z.-]*[\dA-Za-z])?)>/
/** A whole tag: of a block, or HTML that the linter will name. */
const TAG =
  /(?<tag><\/?[A-Za-z][\w.:-]*(?:\s+(?:[A-Za-z_$:][\w$.:-]*(?:\s*=\s*(?:"[^"]*"|'[^']*'|[“”„][^"“”„]*["“”„]|[‘’][^"\n]*?[‘’](?=[\s/>])|\{[^}]*\}|[^\s"'<>{}]+))?|\{[^}]*\}))*\s*\/?>)/
/** Meant as markup and gone wrong: left for the parser to refuse. */
const BROKEN_TAG =
  /<(?:\/?[A-Z][a-z]\w*(?=[\s/>]|$)|!(?=--|\[CDATA)|[!?](?=[A-Za-z].*>)|[A-Za-z][\w-]*(?=\s+[\w:-]+\s*=))/
/** A line that begins like a module statement but isn't one. */
const PROSE =
  /^(?<prose>import(?= (?!\{|\*\s+as\b|.*\bfrom\s*['"]|['"][^'"]*['"];?\s*$))|export(?= (?!\{|\*\s+(?:as|from)\b|(?:default|const|let|var|function|class|async)\b)))/
const STRAY = /(?<stray><)/

/** What every piece begins with: most characters of a text are passed over at this one look. */
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

/** What stands in a comment's place: its line ends, and within a paragraph nothing that would break it apart. */
function dropComment(comment: string, lineBefore: string): string {
  const newlines = comment.split('\n').length - 1
  const indent = /^[ \t]*/.exec(comment)?.[0] ?? ''
  if (/^[ \t>]*(?:[-*+]|\d{1,9}[.)])?$/.test(lineBefore)) return '\n'.repeat(newlines) + indent
  // A line that holds a space by reference isn't blank, so the paragraph goes on.
  const space = indent !== '' || /[ \t]$/.test(comment) ? ' ' : ''
  return newlines === 0 ? space : '\n&#32;'.repeat(newlines)
}

/** An autolink as MDX has it. The text of an autolink is literal, so whatever Markdown would read in it is escaped. */
function link(text: string, address: string): string {
  const label = text.replace(/[\\`*_[\]{}~&<|]/g, (c) => `&#${c.charCodeAt(0)};`)
  return `[${label}](<${address.replace(/[\\&|]/g, (c) => `&#${c.charCodeAt(0)};`)}>)`
}

/** `speaker=“Kim Darroch”` → `speaker="Kim Darroch"`; quotes within straight ones are the writer's own. */
function straightenQuotes(tag: string): string {
  return tag.replace(
    /"[^"]*"|'[^']*'|(=\s*)(?:[“”„]([^"“”„]*)["“”„]|[‘’]([^"\n]*?)[‘’](?=[\s/>]))/g,
    (quoted, equals?: string, double?: string, single?: string) =>
      equals === undefined ? quoted : `${equals}"${double ?? single}"`,
  )
}
