import { escapeHtml } from '@/lib/format/characters'
import type { Note } from '../archive-item'
import type { GhostPost } from './export-schema'

type Fields = Readonly<Record<string, unknown>>

/**
 * HTML of a post that Ghost hasn't rendered, from the editor's own format: Lexical (Ghost 5 and 6) or Mobiledoc (before).
 * What neither is known nor has words is noted.
 */
export function editorHtml(
  { lexical, mobiledoc }: Pick<GhostPost, 'lexical' | 'mobiledoc'>,
  notes: Note[],
): string {
  const source = lexical.trim() === '' ? mobiledoc : lexical
  if (source.trim() === '') return ''
  const document = fields(parsed(source, notes))
  return document.root === undefined
    ? mobiledocHtml(document, notes)
    : nodesHtml(children(document.root), notes)
}

function parsed(json: string, notes: Note[]): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
    notes.push({
      importance: 'todo',
      what: 'a text in the editor’s format that isn’t valid JSON was left out',
      detail: error.message,
    })
    return undefined
  }
}

/** Tags of Lexical's nodes and of the cards whose text is HTML or plain text in known fields. */
const TAGS: Readonly<Record<string, string>> = {
  paragraph: 'p',
  listitem: 'li',
  quote: 'blockquote',
  aside: 'blockquote',
  link: 'a',
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
  return nodes.map((node) => nodeHtml(fields(node), notes)).join('')
}

function nodeHtml(node: Fields, notes: Note[]): string {
  const type = text(node.type)
  const inner = () => nodesHtml(children(node), notes)
  switch (type) {
    case 'text':
    case 'extended-text':
      return formatted(text(node.text), Number(node.format) || 0)
    case 'linebreak':
      return '<br>'
    case 'heading':
    case 'extended-heading':
      return tag(/^h[1-6]$/.test(text(node.tag)) ? text(node.tag) : 'h2', inner())
    case 'list':
      return tag(node.listType === 'number' ? 'ol' : 'ul', inner())
    case 'link':
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

/** A card of either format: known ones as Ghost renders them, others as their words. */
function cardHtml(name: string, card: Fields, notes: Note[]): string {
  const value = (key: string) => text(card[key])
  const metadata = fields(card.metadata)
  switch (name) {
    case 'horizontalrule':
    case 'hr':
      return '<hr>'
    case 'image':
    case 'card-image':
      return figure(card)
    case 'gallery':
      return (
        (Array.isArray(card.images) ? card.images : []).map((image) => figure(fields(image))).join('') +
        paragraph(value('caption'))
      )
    case 'html':
    case 'embed':
      return value('html') === ''
        ? paragraph(escapeHtml(value('url')))
        : value('html') + paragraph(value('caption'))
    case 'markdown':
    case 'card-markdown':
      notes.push({
        importance: 'changed',
        what: 'Markdown that Ghost hasn’t rendered was kept as text',
        detail: value('markdown').slice(0, 80),
      })
      return value('markdown')
        .split(/\n{2,}/)
        .map((part) => tag('p', escapeHtml(part)))
        .join('')
    case 'codeblock':
    case 'code':
      return tag('pre', tag('code', escapeHtml(value('code')), { class: `language-${value('language')}` }))
    case 'bookmark':
      return tag(
        'p',
        `${tag('a', escapeHtml(text(metadata.title) || value('url')), { href: value('url') })}<br>${escapeHtml(text(metadata.description))}`,
      )
    case 'toggle':
      return tag('details', tag('summary', value('heading')) + value('content'))
    case 'callout':
      return tag('p', `${escapeHtml(value('calloutEmoji'))} ${value('calloutText')}`)
    case 'audio':
    case 'video':
      return tag(name, '', { src: value('src'), title: value('title') }) + paragraph(value('caption'))
    case 'button':
      return tag('p', tag('a', escapeHtml(value('buttonText')), { href: value('buttonUrl') }))
    case 'email':
    case 'email-cta':
    case 'paywall':
      notes.push({
        importance: 'changed',
        what: 'a part for e-mails only was left out',
        detail: value('html').slice(0, 200),
      })
      return ''
    default:
      notes.push({
        importance: 'changed',
        what: `an unknown card “${name}”, kept as text`,
        detail: JSON.stringify(card).slice(0, 200),
      })
      return WORDS.map((key) => paragraph(value(key))).join('')
  }
}

/** Fields of cards with words that readers see. */
const WORDS = [
  'header',
  'heading',
  'subheader',
  'subheading',
  'title',
  'productTitle',
  'fileTitle',
  'text',
  'content',
  'description',
  'productDescription',
  'fileCaption',
  'textValue',
  'caption',
  'disclaimer',
  'buttonText',
  'productButton',
]

function figure(image: Fields): string {
  const caption = text(image.caption)
  const picture = tag('img', undefined, { src: text(image.src), alt: text(image.alt) })
  return tag('figure', picture + (caption === '' ? '' : tag('figcaption', caption)))
}

/** Mobiledoc: sections with markers, each a text that opens and closes marks. */
function mobiledocHtml({ sections, markups, atoms, cards }: Fields, notes: Note[]): string {
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
      return type === 10 ? cardHtml(text(name), fields(card), notes) : ''
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

function fields(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {}
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function children(node: unknown): readonly unknown[] {
  return list(fields(node).children)
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

function paragraph(html: string): string {
  return html.trim() === '' ? '' : tag('p', html)
}

function tag(
  name: string,
  html: string | undefined,
  attributes: Readonly<Record<string, string>> = {},
): string {
  return startTag(name, attributes) + (html === undefined ? '' : `${html}</${name}>`)
}

function startTag(name: string, attributes: Readonly<Record<string, string>>): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeHtml(value)}"`)
  return `<${name}${written.join('')}>`
}
