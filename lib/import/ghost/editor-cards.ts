import { toHtml } from 'hast-util-to-html'
import { toHast } from 'mdast-util-to-hast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { escapeHtml } from '@/lib/format/characters'
import type { Note } from '../archive-item'
import { plainText } from '../html/plain-text'
import { type JsonRecord, recordOf } from '../json-record'
import { changed } from '../notes'
import { paragraph, tag, text } from './html-writer'

/** The HTML of a card of either format: of known cards as Ghost renders them for everybody, of others their words. */
export function cardHtml(name: string, card: JsonRecord, notes: Note[]): string {
  const value = (key: string) => text(card[key])
  const { web, showOnWeb } = recordOf(card.visibility)
  if (showOnWeb === false || recordOf(web).nonMember === false) {
    notes.push(changed('a part for members only was left out', plainText(wordsHtml(card)).slice(0, 200)))
    return ''
  }
  switch (name) {
    case 'horizontalrule':
    case 'hr':
      return '<hr>'
    case 'image':
    case 'card-image':
      return figure(card)
    case 'gallery':
      return (
        (Array.isArray(card.images) ? card.images : []).map((image) => figure(recordOf(image))).join('') +
        paragraph(value('caption'))
      )
    case 'html':
    case 'embed':
      return (value('html') || paragraph(escapeHtml(value('url')))) + paragraph(value('caption'))
    case 'markdown':
    case 'card-markdown':
      return markdownHtml(value('markdown'))
    case 'codeblock':
    case 'code':
      return (
        tag('pre', tag('code', escapeHtml(value('code')), { class: `language-${value('language')}` })) +
        paragraph(value('caption'))
      )
    case 'bookmark':
      return bookmark(card)
    case 'toggle':
      return tag('details', tag('summary', value('heading')) + value('content'))
    case 'callout':
      return tag('p', `${escapeHtml(value('calloutEmoji'))} ${withoutParagraph(value('calloutText'))}`)
    case 'audio':
    case 'video':
      return tag(name, '', { src: value('src'), title: value('title') }) + paragraph(value('caption'))
    case 'button':
      return link(value('buttonText'), value('buttonUrl'))
    case 'file':
      return (
        link(value('fileTitle') || value('fileName'), value('src')) +
        paragraph(escapeHtml(value('fileCaption')))
      )
    case 'product':
    case 'header':
    case 'call-to-action':
    case 'signup':
      return wordsHtml(card)
    case 'email':
    case 'email-cta':
      notes.push(changed('a part for e-mails only was left out', value('html').slice(0, 200)))
      return ''
    // This mark hides nothing in a post that everybody can read.
    case 'paywall':
    case 'zwnj':
      return ''
    default:
      notes.push(changed(`an unknown card “${name}”, kept as text`, JSON.stringify(card).slice(0, 200)))
      return wordsHtml(card)
  }
}

/** A picture with its caption. */
export function figure(image: JsonRecord): string {
  const caption = text(image.caption)
  const picture = tag('img', undefined, { src: text(image.src), alt: text(image.alt) })
  return tag('figure', picture + (caption === '' ? '' : tag('figcaption', caption)))
}

/**
 * Keys of cards with words that readers see, in their order. A list has the key of a button's text and that of its URL.
 */
const WORDS = [
  'sponsorLabel',
  'header',
  'heading',
  'subheader',
  'subheading',
  'title',
  'productTitle',
  'text',
  'content',
  'description',
  'productDescription',
  'textValue',
  'caption',
  ['buttonText', 'buttonUrl'],
  ['productButton', 'productUrl'],
  'disclaimer',
] as const
const PICTURES = ['imageUrl', 'productImageSrc', 'backgroundImageSrc'] as const

function wordsHtml(card: JsonRecord): string {
  const pictures = PICTURES.map((key) => text(card[key])).filter((src) => src !== '')
  return [
    ...pictures.map((src) => figure({ src })),
    ...WORDS.map((key) =>
      typeof key === 'string' ? paragraph(text(card[key])) : link(text(card[key[0]]), text(card[key[1]])),
    ),
  ].join('')
}

function bookmark(card: JsonRecord): string {
  const { title, description, author, publisher } = recordOf(card.metadata)
  const url = text(card.url)
  const lines = [description, author, publisher].map(text).filter((line) => line !== '')
  return (
    tag(
      'p',
      [tag('a', escapeHtml(text(title) || url), { href: url }), ...lines.map(escapeHtml)].join('<br>'),
    ) + paragraph(text(card.caption))
  )
}

function link(words: string, href: string): string {
  return words.trim() === ''
    ? ''
    : tag('p', href === '' ? escapeHtml(words) : tag('a', escapeHtml(words), { href }))
}

/** Lexical has a paragraph where Mobiledoc has its contents. */
function withoutParagraph(html: string): string {
  return /^\s*<p>((?:(?!<p\b)[\s\S])*)<\/p>\s*$/.exec(html)?.[1] ?? html
}

const markdown = unified().use(remarkParse).use(remarkGfm, { singleTilde: false }).freeze()

function markdownHtml(source: string): string {
  const options = { allowDangerousHtml: true }
  // The heading of footnotes is for screen readers.
  return toHtml(toHast(markdown.parse(source), options), options).replace(
    /<h2[^>]*\bid="footnote-label".*?<\/h2>/,
    '',
  )
}
