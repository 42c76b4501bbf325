import type { Body } from '@/lib/content/schema'

/** Code (kept as it is), comments, autolinks and stray `<`, whichever comes first. */
const PIECES = new RegExp(
  [
    String.raw`(?<fence>^ {0,3}(?<mark>\`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:^ {0,3}\k<mark>[\`~]*[ \t]*$|$(?![\s\S])))`,
    '(?<code>(?<ticks>`+)(?!`)[^`](?:[\\s\\S]*?[^`])?\\k<ticks>(?!`))',
    '(?<comment><!--[\\s\\S]*?-->)',
    '<(?<link>[a-z][a-z0-9+.-]{1,31}:[^\\s<>]*)>',
    '<(?<mail>[^\\s<>@:/]+@[^\\s<>@:/]+\\.[^\\s<>@:/]+)>',
    '(?<!\\\\)(?<stray><(?![A-Za-z/]))',
  ].join('|'),
  'gim',
)

/**
 * Makes a writer's plain text valid MDX without changing what it says or on which line it stands: `5 < 6`,
 * `<https://example.org>`, `<desk@example.org>` and HTML comments (dropped). Code is left alone, and so are
 * curly braces: an expression is an error by contract. Plain Markdown only loses its comments.
 */
export function prepareSource({ text, format }: Pick<Body, 'text' | 'format'>): string {
  return text.replace(PIECES, (whole: string, ...match: unknown[]) => {
    const { comment, link, mail, stray } = groups(match.at(-1))
    if (comment !== undefined) return comment.replace(/[^\n]+/g, '')
    if (format === 'md') return whole
    if (link !== undefined) return markdownLink(link, link)
    if (mail !== undefined) return markdownLink(mail, `mailto:${mail}`)
    return stray === undefined ? whole : '\\<'
  })
}

function groups(value: unknown): Record<string, string | undefined> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function markdownLink(text: string, address: string): string {
  return `[${text.replace(/[\\`*_[\]{}]/g, '\\$&')}](<${address}>)`
}

const STORY_LINKS = /<AlsoRead\b[^>]*?\bstory\s*=\s*["']([^"']+)["']|\]\(<?\/([a-z0-9-]+(?:\/[a-z0-9-]+)+)/g

/** Addresses of the stories that a body links to, in order: the cheap way, without a syntax tree. */
export function storyLinks(text: string): string[] {
  return [...new Set([...text.matchAll(STORY_LINKS)].map((match) => match[1] ?? match[2] ?? ''))]
}
