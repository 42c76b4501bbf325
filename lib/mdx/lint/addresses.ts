import type { Link, Nodes } from 'mdast'
import { plainText } from '../tree'
import { type LintContext, type Place, quote } from './context'

const SCHEMES = new Set(['http', 'https', 'mailto', 'tel'])

/** Checks a link in running text, and notes what it refers to. */
export function checkLink(url: string, node: Nodes, context: LintContext) {
  if (!checkAddress(url, 'body', node, context) || !url.startsWith('/')) return
  context.refer('path', url, 'body', node)
  const address = storyAddress(url)
  if (address !== undefined) context.links.add(address)
}

/** Reports a link without text, which is invisible. */
export function checkLinkText(link: Link, context: LintContext) {
  if (plainText(link).trim() === '')
    context.report(link, 'body', `a link without words to ${quote(link.url)}`, '[words](https://example.org)')
}

/** Refuses addresses that run code or lead nowhere. Returns whether the address may be used. */
export function checkAddress(url: string, field: string, at: Place, context: LintContext): boolean {
  const problem = addressProblem(url)
  if (problem === undefined) return true
  const [expected, suggestion] = problem
  context.report(at, field, `the address ${quote(url)}`, expected, suggestion)
  return false
}

/** What an address should be, and what was probably meant; undefined for a good one. */
export function addressProblem(url: string): [expected: string, suggestion?: string] | undefined {
  const scheme = schemeOf(url)
  if (scheme !== undefined && !SCHEMES.has(scheme))
    return [`a link without \`${scheme}:\`; http, https, mailto and tel are allowed`]
  if (scheme === 'http' || scheme === 'https') {
    if (!isWebAddress(url)) return ['a whole address: https://, a host, a path, without spaces']
    if (new URL(url).username !== '') return ['an address without a user name before the host']
    return undefined
  }
  if (scheme === 'mailto' && !/^mailto:(?:[^\s@]+@[^\s@]+|\?\S+)$/i.test(url))
    return ['an e-mail address, as in mailto:desk@example.org']
  if (scheme === 'tel' && !/^tel:\+?[\d().*#-]*\d[\d().*#-]*(?:;\S*)?$/i.test(url))
    return ['a telephone number without spaces, as in tel:+442079460000']
  return scheme === undefined ? pathProblemOf(url) : undefined
}

function pathProblemOf(url: string): [expected: string, suggestion?: string] | undefined {
  const seen = asBrowsersRead(url)
  const path = seen.replace(/[?#].*$/, '')
  if (seen.startsWith('//'))
    return ['an address that starts with https://, or with a single / on this site', `https:${seen}`]
  if (!/^[/#]/.test(seen))
    return [
      'an absolute address, or one on this site that starts with /',
      /^[\w-]+(?:\/[\w-]+)+$/.test(url) ? `/${url}` : undefined,
    ]
  if (seen !== url || /\/\/|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(path))
    return ['the path as readers see it, without `..`, `//`, backslashes and control characters']
  if (path.startsWith('/public/'))
    return ['the path without `public`, whose files are served from the top', path.slice('/public'.length)]
  return undefined
}

/** Whether an address is absolute, with http or https and a host. */
export function isWebAddress(url: string): boolean {
  return /^https?:\/\/[^/?#\\\s]/i.test(url) && !/\s/.test(url) && URL.canParse(url)
}

/** The scheme of an address as browsers read it, which drop control characters and spaces. */
export function schemeOf(url: string): string | undefined {
  const [, scheme] = /^([a-z][a-z\d+.-]*):/i.exec(url.replace(/[\p{C}\p{Z}]/gu, '')) ?? []
  return scheme?.toLowerCase()
}

/** Browsers drop control characters and read a backslash as a slash (URL Standard, basic URL parser). */
function asBrowsersRead(url: string): string {
  return url
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replaceAll('\\', '/')
}

/** `/world/slug#part` → `world/slug`; undefined for other addresses, files (`/images/x.png`) among them. */
export function storyAddress(url: string): string | undefined {
  const [, address] = /^\/([^/?#]+(?:\/[^/?#]+)+)\/?(?:[?#].*)?$/.exec(url) ?? []
  return address === undefined || /\.\w+$/.test(address) ? undefined : address
}
