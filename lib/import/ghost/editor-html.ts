import { escapeHtml } from '@/lib/format/characters'
import type { Note } from '../archive-item'
import { type JsonRecord, recordOf } from '../json-record'
import { todo } from '../notes'
import { cardHtml, figure } from './editor-cards'
import type { GhostPost } from './export-schema'
import { children, list, startTag, tag, text } from './html-writer'

/**
 * HTML of a post that Ghost hasn't rendered, from the editor's own format: Lexical (Ghost 5 and 6) or Mobiledoc
 * (before). Unknown parts without words are reported.
 */
export function editorHtml(
  { lexical, mobiledoc }: Pick<GhostPost, 'lexical' | 'mobiledoc'>,
  notes: Note[],
): string {
  const source = lexical.trim() === '' ? mobiledoc : lexical
  if (source.trim() === '') return ''
  const document = recordOf(parsed(source, notes))
  return document.root === undefined
    ? mobiledocHtml(document, notes)
    : nodesHtml(children(document.root), notes)
}

function parsed(json: string, notes: Note[]): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    notes.push(todo('a text in the editor’s format that isn’t valid JSON was left out', error.message))
    return undefined
  }
}

/** Tags of Lexical's nodes. */
const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  listitem: 'li',
  quote: 'blockquote',
  aside: 'blockquote',
}
/** Bits of `format`. */
const FORMATS = [
  [1, 'strong'],
  [2, 'em'],
  [4, 's'],
  [16, 'code'],
  [32, 'sub'],
  [64, 'sup'],
] as const

function nodesHtml(nodes: readonly unknown[], notes: Note[]): string {
  return nodes.map((node) => nodeHtml(recordOf(node), notes)).join('')
}

function nodeHtml(node: JsonRecord, notes: Note[]): string {
  const type = text(node.type)
  const inner = () => nodesHtml(children(node), notes)
  switch (type) {
    case 'text':
    case 'extended-text':
      return formatted(text(node.text), Number(node.format) || 0)
    case 'linebreak':
      return '<br>'
    case 'tab':
      return ' '
    case 'heading':
    case 'extended-heading':
      return tag(/^h[1-6]$/.test(text(node.tag)) ? text(node.tag) : 'h2', inner())
    case 'list':
      return node.listType === 'number'
        ? tag('ol', inner(), Number(node.start) > 1 ? { start: String(node.start) } : {})
        : tag('ul', inner())
    case 'link':
    case 'autolink':
      return tag('a', inner(), { href: text(node.url) })
    default: {
      const name = TAGS[type.replace(/^extended-/, '')]
      if (name !== undefined) return tag(name, inner())
      return Array.isArray(node.children) ? inner() : cardHtml(type, node, notes)
    }
  }
}

function formatted(value: string, format: number): string {
  return FORMATS.reduce(
    (html, [bit, name]) => ((format & bit) === 0 ? html : tag(name, html)),
    escapeHtml(value),
  )
}

/** Mobiledoc: sections with markers, each a text that opens and closes marks. */
function mobiledocHtml({ sections, markups, atoms, cards }: JsonRecord, notes: Note[]): string {
  const tables = { markups: list(markups), atoms: list(atoms), cards: list(cards) }
  return list(sections)
    .map((section) => {
      const [type, first, second] = list(section)
      if (type === 1) return tag(text(first) || 'p', markersHtml(list(second), tables))
      if (type === 2) return figure({ src: first })
      if (type === 3)
        return tag(
          text(first) || 'ul',
          list(second)
            .map((item) => tag('li', markersHtml(list(item), tables)))
            .join(''),
        )
      const [name, card] = list(tables.cards[Number(first)])
      return type === 10 ? cardHtml(text(name), recordOf(card), notes) : ''
    })
    .join('')
}

function markersHtml(
  markers: readonly unknown[],
  { markups, atoms }: { markups: readonly unknown[]; atoms: readonly unknown[] },
): string {
  const open: string[] = []
  let html = ''
  for (const marker of markers) {
    const [type, opened, closed, value] = list(marker)
    for (const index of list(opened)) {
      const [name, attributes] = list(markups[Number(index)])
      const pairs = list(attributes)
      const href = pairs.indexOf('href') === -1 ? '' : text(pairs[pairs.indexOf('href') + 1])
      html += startTag(text(name), href === '' ? {} : { href })
      open.push(text(name))
    }
    const [atom, words] = list(atoms[Number(value)])
    html += type === 1 ? (atom === 'soft-return' ? '<br>' : escapeHtml(text(words))) : escapeHtml(text(value))
    for (let count = Number(closed); count > 0; count--) html += `</${open.pop() ?? ''}>`
  }
  return html
}
