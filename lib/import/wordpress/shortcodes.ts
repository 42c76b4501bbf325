import { escapeHtml } from '@/lib/format/characters'
import type { ArchivePicture, Note } from '../archive-item'
import { todo } from '../notes'

/** Pictures of the archive by their ids at the source. */
export type PicturesById = Readonly<Record<string, ArchivePicture>>

type Shortcode = { name: string; attributes: ReadonlyMap<string, string>; content: string; source: string }
type Converter = (
  shortcode: Shortcode,
  pictures: PicturesById,
  text: (source: string) => string,
) => string | undefined

/**
 * `[name …]`, and with it `[/name]` where there is one; `[[name]]` and `[[name]…[/name]]` are shortcodes shown as text.
 */
const OPENING = /\[(\[?)([a-z][\w-]*)((?:\s+[^[\]]*?)?(?:\s+\/)?)\](\]?)/gi
const ATTRIBUTE = /([\w-]+)\s*=\s*(?:"([^"]*)"|“([^”]*)”|″([^″]*)″|'([^']*)'|([^\s'"\]]+))|"([^"]+)"|(\S+)/g

/**
 * Text with the shortcodes of WordPress converted to the HTML that WordPress makes of them. Shortcodes of plugins and
 * themes stay visible and are noted. Returns the HTML and what to report.
 */
export function convertShortcodes(source: string, pictures: PicturesById): { html: string; notes: Note[] } {
  const notes: Note[] = []
  return { html: convert(source, pictures, notes), notes }
}

function convert(source: string, pictures: PicturesById, notes: Note[]): string {
  let html = ''
  let end = 0
  for (const match of source.matchAll(OPENING)) {
    if (match.index < end) continue
    const [whole, bracket = '', name = '', written = '', lastBracket = ''] = match
    if (bracket !== '' && lastBracket !== '') {
      html += source.slice(end, match.index) + whole.slice(1, -1)
      end = match.index + whole.length
      continue
    }
    const key = name.toLowerCase()
    const start = match.index + bracket.length
    const tagEnd = start + whole.length - bracket.length - lastBracket.length
    const escaped = bracket === '' ? undefined : closingAt(source, name, tagEnd)
    if (escaped !== undefined && source.charAt(escaped.end) === ']') {
      html += source.slice(end, match.index) + source.slice(start, escaped.end)
      end = escaped.end + 1
      continue
    }
    const closing = written.trimEnd().endsWith('/') ? undefined : closingAt(source, name, tagEnd)
    const attributes = attributesOf(written.replace(/\/\s*$/, ''))
    const converter = CONVERTERS.get(key) ?? (LAYOUT.test(key) ? block : undefined)
    if (converter === undefined) {
      // `[sic]` and `[a note]` are text.
      if (closing !== undefined || [...attributes.keys()].some((one) => /\D/.test(one)))
        noteUnknown(key, source.slice(start, tagEnd), notes)
      continue
    }
    const content = closing === undefined ? '' : source.slice(tagEnd, closing.start)
    const result = converter({ name: key, attributes, content, source: whole }, pictures, (text) =>
      convert(text, pictures, notes),
    )
    if (result === undefined) {
      noteUnknown(key, source.slice(start, tagEnd), notes)
      continue
    }
    html += source.slice(end, start) + result
    end = closing?.end ?? tagEnd
  }
  return html + source.slice(end)
}

function noteUnknown(name: string, tag: string, notes: Note[]) {
  notes.push(todo(`unknown shortcode [${name}], kept as text`, tag.slice(0, 200)))
}

/** The end tag of a shortcode, which may contain others of its name. */
export function closingAt(
  source: string,
  name: string,
  from: number,
): { start: number; end: number } | undefined {
  const tags = new RegExp(`\\[(/?)${name}(?=[\\s\\]/])[^\\]]*\\]`, 'gi')
  tags.lastIndex = from
  let depth = 1
  let first: { start: number; end: number } | undefined
  for (let match = tags.exec(source); match !== null; match = tags.exec(source)) {
    const tag = { start: match.index, end: match.index + match[0].length }
    if (match[1] === '/') {
      first ??= tag
      depth--
    } else depth++
    if (depth === 0) return tag
  }
  return first
}

function attributesOf(written: string): Map<string, string> {
  const attributes = new Map<string, string>()
  let count = 0
  for (const [, name, ...values] of decode(written).matchAll(ATTRIBUTE)) {
    const value = values.find((one) => one !== undefined) ?? ''
    if (name === undefined) attributes.set(String(count++), value)
    else attributes.set(name.toLowerCase(), value)
  }
  return attributes
}

function decode(text: string): string {
  return text
    .replace(/&(?:quot|#0?34);/g, '"')
    .replace(/&(?:#0?39|apos);/g, "'")
    .replace(/&(?:#8220|#8221|ldquo|rdquo);/g, '"')
    .replace(/&amp;/g, '&')
}

/** A figure around an address, which becomes an embed. */
function embed(address: string): string {
  return `\n\n<figure class="wp-block-embed">${escapeHtml(address.trim())}</figure>\n\n`
}

function figure(picture: ArchivePicture | undefined): string {
  if (picture === undefined) return ''
  const caption =
    picture.caption === undefined ? '' : `<figcaption>${escapeHtml(picture.caption)}</figcaption>`
  return `<figure><img src="${escapeHtml(picture.src)}" alt="${escapeHtml(picture.alt ?? '')}">${caption}</figure>`
}

const gallery: Converter = ({ attributes }, pictures) => {
  const ids =
    attributes.get('ids') ??
    attributes.get('include') ??
    Object.keys(pictures)
      .filter((id) => id.startsWith('own:'))
      .join(',')
  const figures = ids
    .split(/[\s,]+/)
    .filter(Boolean)
    .map((id) => figure(pictures[id]))
  return figures.some((one) => one !== '') ? `\n\n${figures.join('\n')}\n\n` : undefined
}

const MEDIA = [
  'src',
  'mp3',
  'm4a',
  'ogg',
  'wav',
  'flac',
  'wma',
  'mp4',
  'm4v',
  'webm',
  'ogv',
  'flv',
  'wmv',
  '0',
]

const player: Converter = ({ name, attributes, content }) => {
  const src =
    MEDIA.map((key) => attributes.get(key)).find((value) => /[./]/.test(value ?? '')) ?? content.trim()
  return src === '' ? undefined : `\n\n<${name} src="${escapeHtml(src)}"></${name}>\n\n`
}

const caption: Converter = ({ attributes, content }, _pictures, text) => {
  const [, picture = '', rest = ''] =
    /^((?:\s*<a\s[^>]*>)?\s*<img\s[^>]*>(?:\s*<\/a>)?)([\s\S]*)$/i.exec(content.trim()) ?? []
  if (picture === '') return `\n\n${text(content)}\n\n`
  const words = rest.trim() === '' ? escapeHtml(attributes.get('caption') ?? '') : text(rest.trim())
  return `\n\n<figure>${picture}<figcaption>${words}</figcaption></figure>\n\n`
}

const address: Converter = ({ attributes, content }) => {
  const url = [
    attributes.get('src'),
    attributes.get('url'),
    attributes.get('0')?.replace(/^=/, ''),
    content.trim(),
  ].find((one) => /^(?:https?:)?\/\/\S+$/.test(one ?? ''))
  return url === undefined ? undefined : embed(url)
}

/** A video by its address or its id. */
function service(page: string): Converter {
  return (shortcode, pictures, text) => {
    const { attributes, content } = shortcode
    const id = attributes.get('id') ?? attributes.get('0')?.replace(/^=/, '') ?? content.trim()
    return address(shortcode, pictures, text) ?? (/^[\w-]+$/.test(id) ? embed(page + id) : undefined)
  }
}

const code: Converter = ({ attributes, content }) => {
  const language = attributes.get('language') ?? attributes.get('lang') ?? ''
  return `\n\n<pre><code class="language-${escapeHtml(language)}">${escapeHtml(content.replace(/^\n|\s+$/g, ''))}</code></pre>\n\n`
}

/** Shortcodes for rows, columns and texts of page builders, which are replaced by their contents. */
const LAYOUT =
  /^(?:(?:vc|et_pb|cs)_(?:section|row|column|text|column_text|row_inner|column_inner|empty_space)|fusion_(?:builder_container|builder_row|builder_column|text)(?:_inner)?|av_(?:section|textblock|(?:one|two|three|four)_\w+)|(?:one|two|three)_(?:half|third|fourth|fifth)(?:_last)?)$/
const block: Converter = ({ content }, _pictures, text) => `\n\n${text(content)}\n\n`

const contents: Converter = ({ content }, _pictures, text) => text(content)

const CONVERTERS: ReadonlyMap<string, Converter> = new Map([
  ['caption', caption],
  ['wp_caption', caption],
  ['gallery', gallery],
  ['audio', player],
  ['video', player],
  [
    'playlist',
    ({ attributes }, pictures) =>
      (attributes.get('ids') ?? '')
        .split(',')
        .map((id) => pictures[id.trim()]?.src)
        .map((src) => (src === undefined ? '' : `<audio src="${escapeHtml(src)}"></audio>`))
        .join('\n') || undefined,
  ],
  ['embed', address],
  ['youtube', service('https://www.youtube.com/watch?v=')],
  ['vimeo', service('https://vimeo.com/')],
  ['tweet', service('https://twitter.com/i/status/')],
  ['twitter', service('https://twitter.com/i/status/')],
  ['instagram', address],
  ['soundcloud', address],
  ['spotify', address],
  ['dailymotion', service('https://www.dailymotion.com/video/')],
  ['ted', service('https://www.ted.com/talks/')],
  ['code', code],
  ['sourcecode', code],
  [
    'pullquote',
    ({ content, attributes }, _pictures, text) =>
      `\n\n<blockquote class="pullquote">${text(content)}${attributes.has('cite') ? `<cite>${escapeHtml(attributes.get('cite') ?? '')}</cite>` : ''}</blockquote>\n\n`,
  ],
  ['quote', ({ content }, _pictures, text) => `\n\n<blockquote>${text(content)}</blockquote>\n\n`],
  ['dropcap', contents],
])
