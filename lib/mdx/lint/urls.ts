import type { Link } from 'mdast'
import { type Problem, quote } from '@/lib/content/finding'
import { plainText } from '../tree'
import type { LintContext } from './context'

/** Checks the links in running text, and collects their references. */
export function checkLinks(context: LintContext) {
  for (const node of context.all('link', 'definition')) {
    const name = node.type === 'definition' ? (node.label ?? '') : ''
    const problem = name.startsWith('^') ? noteProblem(name) : urlProblem(node.url)
    if (problem !== undefined) context.report(node, problem)
    else if (node.url.startsWith('/')) context.refer('path', node.url, node)
    else if (node.type === 'link') checkBareUrl(node, context)
    if (node.type === 'link' && plainText(node).trim() === '')
      context.report(node, {
        found: `a link without words to ${quote(node.url)}`,
        expected: '[words](https://example.org)',
      })
  }
}

/** Reports a URL without brackets to which Markdown adds the quotation mark after it: `“https://example.org”`. */
function checkBareUrl(node: Link, context: LintContext) {
  const { url, position } = node
  const at = url.search(/[“”‘’«»„…—。、，；：！？（）「」『』《》]/)
  if (at === -1 || /[[<]/.test(context.source.charAt(position?.start.offset ?? 0))) return
  context.report(node, {
    found: `the URL ${quote(url)}, to which Markdown adds the characters after it`,
    expected: 'the URL in angle brackets',
    suggestion: `<${url.slice(0, at)}>`,
  })
}

/** Markdown reads `[^my note]: Words` as a URL, because names of notes have no spaces. */
function noteProblem(name: string): Problem {
  return {
    found: `a note whose name contains a space, ${quote(`[${name}]:`)}`,
    expected: 'a number or one word, `[^1]`, in the text and before the note',
  }
}

/** The problem of a URL or path that runs code or isn't valid. */
export function urlProblem(url: string): Problem | undefined {
  const [expected, suggestion] = expectedUrl(url) ?? []
  return expected === undefined ? undefined : { found: `the URL ${quote(url)}`, expected, suggestion }
}

/** What is expected in place of a URL, and what was probably meant; undefined for a valid URL. */
function expectedUrl(url: string): [expected: string, suggestion?: string] | undefined {
  const scheme = schemeOf(url)
  switch (scheme) {
    case undefined:
      return expectedPath(url)
    case 'http':
    case 'https':
      if (!isWebUrl(url))
        return ['a full URL: https://, a host, a path, without spaces and invisible characters']
      return hostProblem(new URL(url))
    case 'mailto':
      if (/^mailto:(?:[^\s@]+@[^\s@]+|\?\S+)$/i.test(url)) return undefined
      return ['an e-mail address, as in mailto:desk@example.org']
    case 'tel':
      if (/^tel:\+?[\d().*#-]*\d[\d().*#-]*(?:;\S*)?$/i.test(url)) return undefined
      return ['a telephone number without spaces, as in tel:+442079460000']
    default:
      return [`a link without \`${scheme}:\`; http, https, mailto and tel are allowed`]
  }
}

function hostProblem({ username, hostname, pathname, search, hash }: URL): ReturnType<typeof expectedUrl> {
  if (username !== '') return ['a URL without a user name before the host']
  if (/^(?:localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/.test(hostname))
    return ['a URL that readers can open: this is your own computer', pathname + search + hash]
  return undefined
}

function expectedPath(url: string): [expected: string, suggestion?: string] | undefined {
  // Browsers drop control characters and read a backslash as a slash (URL Standard, basic URL parser).
  const read = url
    .replace(/[\p{Cc}\u00ad\u200b\u2060\ufeff]/gu, '')
    .trim()
    .replaceAll('\\', '/')
  const path = read.replace(/[?#].*$/, '')
  if (read.startsWith('//'))
    return ['a URL that starts with https://, or a path of this site with a single /', `https:${read}`]
  if (!/^[/#]/.test(read))
    return [
      'a full URL, or a path of this site that starts with /',
      /^[\w-]+(?:\/[\w-]+)+$/.test(url) ? `/${url}` : undefined,
    ]
  if (read !== url || /\/\/|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path))
    return ['the path as readers see it, without `..`, `//`, backslashes and invisible characters']
  if (path.startsWith('/public/'))
    return ['the path without `public`, whose files are served from the top', path.slice('/public'.length)]
  return undefined
}

/** Spaces, also those of no width, which are copied along with a URL. */
const BLANK = /[\s\u00ad\u200b\u2060]/

/** Whether a URL is absolute, with http or https and a host. */
export function isWebUrl(url: string): boolean {
  return /^https?:\/\/[^/?#\\\s]/i.test(url) && !BLANK.test(url) && URL.canParse(url)
}

/** The scheme of a URL as browsers read it, which drop control characters and spaces. */
export function schemeOf(url: string): string | undefined {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\p{C}\p{Z}]/gu, '')) ?? []
  return scheme?.toLowerCase()
}
