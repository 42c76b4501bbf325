import type { Element, ElementContent, Nodes, Root } from 'hast'
import type { ArchiveText, ConvertedText, Dropped, Note } from '../archive-item'
import { blockNode } from '../html/blocks'
import { elementsIn, hasClass, isElement, lineOfText, property } from '../html/elements'
import { parseHtml, treeToMdx } from '../html/html-to-mdx'
import { changed } from '../notes'

type Found = { notes: Note[]; dropped: Dropped[] }

/** The rendered HTML of a post with the cards of Ghost. */
export function convertGhost({ source, line }: ArchiveText): ConvertedText {
  const tree = parseHtml(source)
  const found: Found = { notes: [], dropped: [] }
  removeGated(tree, found)
  const converted = treeToMdx(tree, { line }, () => {
    for (const element of elementsIn(tree))
      for (const [name, change] of CARDS) if (hasClass(element, name)) change(element, found)
  })
  return {
    ...converted,
    notes: [...found.notes, ...converted.notes],
    dropped: [...found.dropped, ...converted.dropped],
  }
}

/** Parts that only members or subscribers of the newsletter see are between comments. */
function removeGated(tree: Root, { notes, dropped }: Found) {
  let isGated = false
  /** Whether the end mark of a part ends it: that of `members-only` is the end of the post. */
  let hasEnd = true
  // If the HTML of a card has unclosed elements, they contain the marks that follow.
  const isKept = (node: Nodes): boolean => {
    const comment = node.type === 'comment' ? node.value.trim() : ''
    if (/^kg-gated-block:begin\b.*nonMember:false/.test(comment) || comment === 'members-only') {
      isGated = true
      hasEnd &&= comment !== 'members-only'
    } else if (/^kg-gated-block:end/.test(comment) && hasEnd) isGated = false
    else if (node.type === 'element' && (!isGated || holdsMark(node))) {
      const isOpen = !isGated
      node.children = node.children.filter(isKept)
      return isOpen || node.children.length > 0
    } else if (isGated && lineOfText(node) !== '') {
      const words = lineOfText(node)
      dropped.push({ words, reason: 'a part for members only' })
      notes.push(changed('a part for members only was left out', words.slice(0, 200)))
    }
    return !isGated
  }
  tree.children = tree.children.filter(isKept)
}

function holdsMark(element: Element): boolean {
  return element.children.some(
    (child) =>
      (child.type === 'comment' && child.value.trim().startsWith('kg-gated-block:')) ||
      (child.type === 'element' && holdsMark(child)),
  )
}

type Change = (card: Element, found: Found) => void

const CARDS: readonly [RegExp, Change][] = [
  [/^kg-bookmark-card$/, bookmark],
  [/^kg-toggle-card$/, toggle],
  [/^kg-callout-card$/, callout],
  [/^kg-audio-card$/, audio],
  [
    /^kg-video-card$/,
    (card, found) => removeParts(card, /^kg-video-(?:player|overlay)/, 'controls of a player', found),
  ],
  [/^kg-file-card$/, file],
  [
    /^kg-(?:signup|email|email-cta)-card$/,
    (card, found) => {
      removeParts(card, /^kg-signup-card-(?:success|error)$/, 'what a form shows after it is sent', found)
      found.notes.push(changed('a card for subscribers became text', lineOfText(card).slice(0, 200)))
    },
  ],
]

function part(card: Element, name: RegExp): Element | undefined {
  return elementsIn(card).find((element) => hasClass(element, name))
}

/** A link to a page with its title, summary and publisher. */
function bookmark(card: Element, { dropped }: Found) {
  const link = elementsIn(card).find((element) => isElement(element, 'a'))
  const title = part(card, /^kg-bookmark-title$/)
  if (link === undefined || title === undefined) return
  const href = property(link, 'href')
  const headline = lineOfText(title)
  const others = [/^kg-bookmark-description$/, /^kg-bookmark-author$/, /^kg-bookmark-publisher$/].map(
    (name) => part(card, name),
  )
  const texts = others
    .map((other) => (other === undefined ? '' : lineOfText(other)))
    .filter((text) => text !== '')
  const caption = card.children.filter((child) => isElement(child, 'figcaption'))
  // The card of an imported story shows the data of that story.
  if (/^\/(?!\/)./.test(href)) {
    dropped.push({
      words: texts.join(' '),
      reason: 'the summary of a linked story, which its card takes from the story',
    })
    card.children = [{ type: 'converted', markdown: blockNode('AlsoRead', { href, headline }) }, ...caption]
    return
  }
  const lines = texts.flatMap((value): ElementContent[] => [element('br'), { type: 'text', value }])
  card.children = [
    element('p', [element('a', [{ type: 'text', value: headline }], { href }), ...lines]),
    ...caption,
  ]
}

function toggle(card: Element) {
  const heading = part(card, /^kg-toggle-heading-text$/)
  const content = part(card, /^kg-toggle-content$/)
  if (heading === undefined || content === undefined) return
  card.tagName = 'details'
  card.children = [element('summary', heading.children), ...content.children]
}

function callout(card: Element) {
  const emoji = part(card, /^kg-callout-emoji$/)
  const text = part(card, /^kg-callout-text$/)
  if (emoji !== undefined && text !== undefined)
    card.children = [element('p', [...emoji.children, { type: 'text', value: ' ' }, ...text.children])]
}

function audio(card: Element, found: Found) {
  const sound = elementsIn(card).find((one) => isElement(one, 'audio'))
  const title = part(card, /^kg-audio-title$/)
  if (sound === undefined) return
  const name = title === undefined ? '' : lineOfText(title)
  const rest = lineOfText(card).replace(name, '').trim()
  if (rest !== '') found.dropped.push({ words: rest, reason: 'controls of a player' })
  card.children = [{ ...sound, properties: { ...sound.properties, title: name } }]
}

function removeParts(node: Element, name: RegExp, reason: string, found: Found) {
  const isRemoved = (child: Nodes) => isElement(child) && hasClass(child, name)
  for (const child of node.children) {
    const words = isRemoved(child) ? lineOfText(child) : ''
    if (words !== '') found.dropped.push({ words, reason })
  }
  node.children = node.children.filter((child) => !isRemoved(child))
  for (const child of node.children) if (isElement(child)) removeParts(child, name, reason, found)
}

/** The title as a link, and what is below it. */
function file(card: Element) {
  const link = elementsIn(card).find((one) => isElement(one, 'a'))
  const title = part(card, /^kg-file-card-title$/)
  if (link === undefined || title === undefined) return
  const lines = [/^kg-file-card-caption$/, /^kg-file-card-filename$/, /^kg-file-card-filesize$/].flatMap(
    (name): ElementContent[] => {
      const value = lineOfText(part(card, name) ?? element('p'))
      return value === '' ? [] : [element('br'), { type: 'text', value }]
    },
  )
  card.children = [element('p', [element('a', title.children, { href: property(link, 'href') }), ...lines])]
}

function element(tagName: string, children: ElementContent[] = [], properties = {}): Element {
  return { type: 'element', tagName, properties, children }
}
