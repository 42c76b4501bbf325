import type { Element } from 'hast'
import { cleanText } from '../fit/text'
import { fileAddress } from './addresses'
import { pullQuote } from './block-handlers'
import { blockNode } from './blocks'
import { elementsIn, hasClass, isElement, lineOfText, property, visibleElementsIn } from './elements'
import { embedAddress, webAddress } from './embed-address'
import { EMBEDDED, type Handler, type HtmlConverter } from './html-converter'

/** Pictures, videos, sound, and what belongs to another site. */
export const MEDIA_HANDLERS: readonly [string, Handler][] = [
  ['img', (node, converter) => picture(node, converter, {})],
  ['image', (node, converter) => picture(node, converter, {})],
  ['figure', figure],
  ['iframe', frame],
  ['embed', frame],
  ['object', frame],
  ['video', media],
  ['audio', media],
]

type Texts = { caption?: string; credit?: string }

/** A picture on a line of its own. */
function picture(node: Element, converter: HtmlConverter, { caption, credit }: Texts) {
  const alt = cleanText(property(node, 'alt')).replace(/\s+/g, ' ').trim()
  if (hasClass(node, /^(?:emoji|wp-smiley)$/)) return converter.builder.text(alt)
  if (hasClass(node, /latex|math/i) && alt !== '') return converter.builder.code(alt)
  const src = pictureSource(node, converter.options.base)
  if (Number(property(node, 'width') || 2) <= 1 && Number(property(node, 'height') || 2) <= 1)
    return converter.note('info', 'a picture of one pixel was left out', src ?? '', node)
  if (src === undefined) converter.note('changed', 'a picture without an address was left out', alt, node)
  else converter.builder.block(blockNode('Figure', { src, alt, caption, credit }))
  if (src === undefined && caption !== undefined) converter.builder.text(caption)
}

const SOURCES = ['dataOrigFile', 'dataLazySrc', 'dataSrc', 'dataOriginal', 'src']

/** The address of a picture: many archives have a placeholder in `src` and load the picture by script. */
function pictureSource(node: Element, base: string | undefined): string | undefined {
  const set = property(node, 'srcSet') || property(node, 'dataSrcset') || property(node, 'dataLazySrcset')
  const largest = set
    .split(/,\s+/)
    .map((candidate) => candidate.trim().split(/\s+/))
    .sort(([, a = ''], [, b = '']) => Number.parseFloat(b) - Number.parseFloat(a))[0]?.[0]
  const address = SOURCES.map((name) => fileAddress(property(node, name), base)).find(
    (src) => src !== undefined,
  )
  return address ?? fileAddress(largest ?? '', base)
}

/** A picture with its caption, or any other figure. */
function figure(node: Element, converter: HtmlConverter) {
  const inside = visibleElementsIn(node)
  const quote = inside.find((element) => isElement(element, 'blockquote'))
  if (hasClass(node, /pull-?quote/i) && quote !== undefined) return pullQuote(node, quote, converter)
  const captions = inside.filter(isCaption)
  const [caption] = captions
  const pictures = elementsIn(node).filter((element) => isElement(element, 'img'))
  const [only] = pictures.filter((element) => !isFallback(element, node))
  const words = lineOfText(node)
  const embed = embedOf(node, converter, caption)
  if (embed) return
  if (
    only === undefined ||
    captions.length > 1 ||
    pictures.filter((element) => !isFallback(element, node)).length > 1 ||
    words !== (caption === undefined ? '' : lineOfText(caption))
  )
    return converter.contents(node)
  noteLinks(node, caption, converter)
  picture(only, converter, caption === undefined ? {} : captionTexts(caption))
}

export function isCaption(node: Element): boolean {
  return isElement(node, 'figcaption') || hasClass(node, /^wp-caption-text$/)
}

/** The same picture again, for browsers without JavaScript. */
function isFallback(picture: Element, around: Element): boolean {
  return elementsIn(around).some(
    (element) => isElement(element, 'noscript') && elementsIn(element).includes(picture),
  )
}

/** The words of a caption. Attributes of a block are plain text. */
function captionTexts(node: Element): Texts {
  const caption = lineOfText(node)
  const credit = visibleElementsIn(node).find((element) =>
    hasClass(element, /credit|copyright|photographer/i),
  )
  const words = credit === undefined ? '' : lineOfText(credit)
  if (words === '' || !caption.endsWith(words)) return { caption }
  return { caption: caption.slice(0, -words.length).trim(), credit: words }
}

/** Reports the links of a caption, which becomes plain text, and of the picture. */
function noteLinks(node: Element, caption: Element | undefined, converter: HtmlConverter) {
  const inCaption = new Set(caption === undefined ? [] : visibleElementsIn(caption))
  for (const element of visibleElementsIn(node)) {
    const href = isElement(element, 'a') ? property(element, 'href') : ''
    if (href === '') continue
    if (inCaption.has(element)) converter.note('changed', 'a link in a caption became text', href, element)
    else noteLinkOfPicture(href, element, converter)
  }
}

function noteLinkOfPicture(href: string, node: Element, converter: HtmlConverter) {
  if (!/\.(?:jpe?g|png|gif|webp|avif|svg|heic)(?:[?#].*)?$/i.test(href))
    converter.note('changed', 'the link of a picture was left out', href, node)
}

/** An embed in place of a figure that contains only the URL of a video or post, as WordPress writes it. */
function embedOf(node: Element, converter: HtmlConverter, caption: Element | undefined): boolean {
  if (!hasClass(node, /(?:^|-)embed(?:$|-)/)) return false
  const texts = node.children.filter((child) => child !== caption).map(lineOfText)
  const address = texts.join(' ').trim()
  if (webAddress(address) === undefined || /\s/.test(address)) return false
  addEmbed(address, caption === undefined ? '' : lineOfText(caption), node, converter)
  return true
}

/** A video or post of another site. Its address isn't shown there; readers see a title. */
function addEmbed(address: string, title: string, node: Element, converter: HtmlConverter) {
  const known = embedAddress(address)
  const url = webAddress(address)
  const { builder } = converter
  if (url === undefined) return builder.text(address)
  if (known !== undefined) {
    if (lineOfText(node).includes(address)) converter.dropped.push({ words: address, reason: EMBEDDED })
    return builder.block(blockNode('Embed', { url: known.url, title: title || known.service }))
  }
  converter.note('changed', 'an embed of an unknown site became a link', url.href, node)
  builder.endParagraph()
  builder.mark({ type: 'link', url: url.href }, () => builder.text(address))
  builder.endParagraph()
  builder.text(title)
  builder.endParagraph()
}

function frame(node: Element, converter: HtmlConverter) {
  const movie = elementsIn(node).find(
    (element) => isElement(element, 'param') && property(element, 'name') === 'movie',
  )
  const source =
    FRAME_SOURCES.map((name) => property(node, name)).find(Boolean) ?? (movie ? property(movie, 'value') : '')
  const address = fileAddress(source, converter.options.base)
  const title = cleanText(property(node, 'title')).replace(/\s+/g, ' ').trim()
  const url = address === undefined ? undefined : webAddress(address)
  if (url === undefined) converter.note('changed', 'a frame without an address was left out', source, node)
  else if (embedAddress(url.href) === undefined && isElement(node, 'iframe'))
    converter.builder.block(blockNode('Embed', { url: url.href, title: title || url.hostname }))
  else addEmbed(url.href, title, node, converter)
}

const FRAME_SOURCES = ['src', 'data', 'dataSrc', 'dataLazySrc']

/** A link to a sound or video file, because the text of a story has no player. */
function media(node: Element, converter: HtmlConverter) {
  const source = [node, ...elementsIn(node)]
    .map((element) => (isElement(element, 'video', 'audio', 'source') ? property(element, 'src') : ''))
    .find(Boolean)
  const url = fileAddress(source ?? '', converter.options.base)
  if (url === undefined)
    return converter.note('changed', 'a video or sound without an address was left out', '', node)
  const { builder } = converter
  const name =
    url
      .replace(/[?#].*$/s, '')
      .split('/')
      .at(-1) ?? url
  converter.note('changed', 'a video or sound file became a link', url, node)
  builder.endParagraph()
  builder.mark({ type: 'link', url }, () => builder.text(property(node, 'title') || name))
  builder.endParagraph()
}
