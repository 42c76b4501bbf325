import { escapeHtml } from '@/lib/format/characters'
import { FILE_ADDRESS } from '../link-targets'

/**
 * The replacement of a tag: HTML, or the text that readers see. `isUnknown`: the text is the tag itself. `url`: its
 * value inside a URL. `note`: the text for the report.
 */
export type Meaning = { html: string; note?: string } | { text: string; url?: string; isUnknown?: true }

type Arguments = { named: ReadonlyMap<string, string>; list: readonly string[] }

const ARGUMENT = /(?:([\w-]+)\s*[=:]\s*)?(?:"((?:\\.|[^"\\])*)"|`([^`]*)`|'([^']*)'|([^\s"'`,]+))/g

function argumentsOf(text: string): Arguments {
  const named = new Map<string, string>()
  const list: string[] = []
  for (const [, name, double, ticks, single, bare] of text.matchAll(ARGUMENT)) {
    const value = double?.replace(/\\(.)/g, '$1') ?? ticks ?? single ?? bare ?? ''
    if (name === undefined) list.push(value)
    else named.set(name.toLowerCase(), value)
  }
  return { named, list }
}

/** A shortcode of Hugo, without its braces: `figure src="x.png"`, `/note`. */
export function meaningOfHugo(written: string, tag: string): Meaning {
  const [, comment] = /^\/\*\s*([\s\S]*?)\s*\*\/$/.exec(written) ?? []
  // `{{</* x */>}}` shows how a shortcode is written.
  if (comment !== undefined) return { text: `${tag.slice(0, 3)} ${comment} ${tag.slice(-3)}` }
  const [, slash = '', name = '', rest = ''] = /^(\/?)\s*([\w./-]+)([\s\S]*?)\/?$/.exec(written) ?? []
  if (slash === '/') return closing(name, tag)
  const { named, list } = argumentsOf(rest)
  if (name === 'ref' || name === 'relref')
    return { text: '', url: FILE_ADDRESS + (named.get('path') ?? list[0] ?? '') }
  return known(name, { named, list }, tag) ?? unknown(tag)
}

/** A tag of Liquid or Nunjucks: `{% include figure.html src="x.png" %}`. */
export function meaningOfLiquid(name: string, text: string, tag: string): Meaning {
  if (name === 'post_url' || name === 'link')
    return { text: '', url: FILE_ADDRESS + text.replace(/^["']|["']$/g, '') }
  if (NO_OUTPUT.has(name)) return { text: '' }
  if (name.startsWith('end')) return closing(name.slice(3), tag)
  const args = argumentsOf(text)
  if (name === 'include' || name === 'render') {
    const [file = '', ...list] = args.list
    const include = file
      .replace(/^.*\//, '')
      .replace(/\.\w+$/, '')
      .toLowerCase()
    return known(include, { ...args, list }, tag) ?? unknown(tag)
  }
  if (name === 'img') return octopressImage(args.list) ?? unknown(tag)
  return known(name, args, tag) ?? unknown(tag)
}

/** Tags that show nothing. */
const NO_OUTPUT = new Set(['assign', 'set', 'layout', 'extends', 'import', 'from', 'toc', 'raw', 'endraw'])

/** `{{ … }}`: text literals with filters, and the few values that are known without the site. */
export function meaningOfExpression(
  expression: string,
  tag: string,
  { headline }: { headline: string },
): Meaning {
  const [, double, single] = /^(?:"([^"]*)"|'([^']*)')\s*(?:\|\s*[\w: .'"/-]+)*$/.exec(expression) ?? []
  const literal = double ?? single
  if (literal !== undefined) return { text: literal, url: literal }
  if (/^(?:site|meta|metadata)\.(?:base_?url|url|root)\b/i.test(expression)) return { text: '', url: '' }
  if (/^(?:page\.)?title$/.test(expression)) return { text: headline }
  return unknown(tag)
}

/** `:::note Title` or `> [!NOTE]`; undefined for names of other boxes. */
export function meaningOfBox(name: string, title?: string): Meaning | undefined {
  if (!BOXES.has(name.toLowerCase())) return undefined
  const summary = boxTitle(name.toLowerCase(), { named: new Map(), list: title === undefined ? [] : [title] })
  return { html: `<details><summary>${escapeHtml(summary)}</summary>` }
}
export const BOX_END: Meaning = { html: '</details>' }

/** Code, a comment or the value of a variable between two tags. */
export function meaningOfPair(name: string, args: string, inner: string): Meaning {
  if (name === 'comment' || name === 'capture') return { text: '' }
  const [language = ''] = argumentsOf(args).list
  const lang = name === 'highlight' || /^lang:/.test(language) ? language.replace(/^lang:/, '') : ''
  const attribute = /^[\w+#-]+$/.test(lang) ? ` class="language-${lang}"` : ''
  return { html: `<pre><code${attribute}>${escapeHtml(inner.replace(/^\n+|\s+$/g, ''))}</code></pre>` }
}

function unknown(tag: string): Meaning {
  return { text: tag, isUnknown: true }
}

const PICTURES = new Set([
  'figure',
  'img',
  'image',
  'picture',
  'fig',
  'imgproc',
  'responsive_image',
  'responsive-image',
  'asset_img',
  'photo',
  'figure_image',
])
const VIDEOS: Readonly<Record<string, string>> = {
  youtube: 'https://www.youtube.com/watch?v=',
  youtubeplayer: 'https://www.youtube.com/watch?v=',
  yt: 'https://www.youtube.com/watch?v=',
  vimeo: 'https://vimeo.com/',
  vimeoplayer: 'https://vimeo.com/',
  instagram: 'https://www.instagram.com/p/',
  dailymotion: 'https://www.dailymotion.com/video/',
}
const POSTS = new Set(['tweet', 'twitter', 'twitter_simple', 'x', 'x_simple'])
const BOXES = new Set([
  'note',
  'notice',
  'tip',
  'info',
  'warning',
  'alert',
  'callout',
  'hint',
  'admonition',
  'caution',
  'important',
  'details',
  'box',
  'danger',
])
const QUOTES = new Set(['quote', 'blockquote', 'quote-block', 'pullquote'])
const PICTURE_FILE = /\.(?:png|jpe?g|webp|avif|gif|svg)(?:\?.*)?$/i

/** Tags that Hugo, Jekyll, Hexo and many themes have. */
function known(name: string, args: Arguments, tag: string): Meaning | undefined {
  const { named, list } = args
  const key = name.toLowerCase()
  const src = picked(named, 'src', 'url', 'image_path', 'path', 'file', 'image')
  if (PICTURES.has(key)) return picture(src ?? list[0], args, list.slice(1))
  const video = VIDEOS[key] ?? (key === 'video' ? VIDEOS[named.get('provider') ?? ''] : undefined)
  const id = picked(named, 'id', 'videoid', 'video_id', 'url') ?? list[0]
  if (video !== undefined && id !== undefined)
    return frame(/^https?:/.test(id) ? id : video + id, picked(named, 'title', 'caption') ?? '')
  if (POSTS.has(key)) return post(args)
  if (key === 'gist') return gist(args)
  if (BOXES.has(key)) return { html: `<details><summary>${escapeHtml(boxTitle(key, args))}</summary>` }
  if (QUOTES.has(key)) return { html: '<blockquote>' }
  // Themes have names of their own for pictures: `legacy-img-right`.
  if (src !== undefined && PICTURE_FILE.test(src) && !tag.includes('</')) return picture(src, args, [])
  return undefined
}

function closing(name: string, tag: string): Meaning {
  const key = name.toLowerCase()
  if (BOXES.has(key)) return { html: '</details>' }
  if (QUOTES.has(key)) return { html: '</blockquote>' }
  return PICTURES.has(key) ? { text: '' } : unknown(tag)
}

function picture(
  src: string | undefined,
  { named }: Arguments,
  list: readonly string[],
): Meaning | undefined {
  if (src === undefined) return undefined
  const alt = named.get('alt') ?? list[0] ?? ''
  const title = named.get('title')
  const caption = [title, picked(named, 'caption', 'description', 'desc')].filter(Boolean).join(' ')
  const credit = picked(named, 'attr', 'credit', 'attribution', 'source')
  const by = credit === undefined ? '' : ` <span class="credit">${escapeHtml(credit)}</span>`
  const words = caption === '' && by === '' ? '' : `<figcaption>${escapeHtml(caption)}${by}</figcaption>`
  return { html: `<figure><img src="${escapeHtml(src)}" alt="${escapeHtml(alt)}">${words}</figure>` }
}

/** `{% img left /images/x.png 320 240 "Title" "Alt" %}` */
function octopressImage(list: readonly string[]): Meaning | undefined {
  const at = list.findIndex((one) => /[/.]/.test(one))
  const [src, ...rest] = at === -1 ? [] : list.slice(at)
  const [title, alt] = rest.filter((one) => !/^\d+(?:px|%)?$/.test(one))
  return picture(src, { named: new Map(), list: [] }, [alt ?? title ?? ''])
}

function frame(url: string, title: string): Meaning {
  return { html: `<iframe src="${escapeHtml(url)}" title="${escapeHtml(title)}"></iframe>` }
}

function post({ named, list }: Arguments): Meaning | undefined {
  const id = named.get('id') ?? list.find((one) => /^\d+$/.test(one) || /^https?:/.test(one))
  if (id === undefined) return undefined
  return frame(/^https?:/.test(id) ? id : `https://twitter.com/${named.get('user') ?? 'i'}/status/${id}`, '')
}

function gist({ named, list }: Arguments): Meaning | undefined {
  const parts = [named.get('user') ?? '', named.get('id') ?? '', ...list].filter((part) => part !== '')
  const path = (parts[0]?.includes('/') === true ? parts.slice(0, 1) : parts.slice(0, 2)).join('/')
  if (!/^[\w/-]+$/.test(path)) return undefined
  return { html: `<p><a href="https://gist.github.com/${path}">https://gist.github.com/${path}</a></p>` }
}

function boxTitle(key: string, { named, list }: Arguments): string {
  const given = picked(named, 'title', 'summary', 'heading', 'text') ?? list[0]
  const words = given ?? named.get('type') ?? key
  return words.charAt(0).toUpperCase() + words.slice(1)
}

function picked(named: ReadonlyMap<string, string>, ...names: string[]): string | undefined {
  return names.map((name) => named.get(name)).find((value) => value !== undefined && value !== '')
}
