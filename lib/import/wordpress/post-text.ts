import type { ArchivePicture, Note } from '../archive-item'
import { parsedJson, recordOf } from '../json-record'
import { todo } from '../notes'
import type { ArchiveIndex } from './archive-index'
import { type Block, blocksIn } from './blocks'
import { metaOf, type WxrRecord } from './read-wxr'
import { publicText } from './restricted'

/** The public text with reusable blocks, and the footnotes that WordPress keeps beside it, in their places. */
export function textOf(record: WxrRecord, { blocks }: ArchiveIndex, notes: Note[]): string {
  const text = record.fields.get('content:encoded') ?? ''
  if (!text.includes('<!-- wp:')) return publicText(text, notes)
  return publicText(withReusable(text, blocks, notes), notes).replace(/<!-- wp:footnotes[^>]*\/-->/g, () =>
    footnotes(metaOf(record, 'footnotes'), notes),
  )
}

/** Reusable blocks (`wp:block {"ref":5}`) in place of their marks, also those within others. */
function withReusable(
  text: string,
  blocks: ReadonlyMap<string, string>,
  notes: Note[],
  around: readonly string[] = [],
): string {
  if (!text.includes('<!-- wp:block ')) return text
  return replaced(text, ({ name, settings }) => {
    const id = String(settings.ref)
    const inside = name === 'block' && !around.includes(id) ? blocks.get(id) : undefined
    if (inside === undefined) return undefined
    return withReusable(withOwnWords(inside, settings, notes), blocks, notes, [...around, id])
  })
}

/** A pattern with the words that the post has in place of the pattern's own: `"content":{"Name":{"content":"…"}}`. */
function withOwnWords(pattern: string, { content }: Block['settings'], notes: Note[]): string {
  const own = new Map(Object.entries(recordOf(content)))
  if (own.size === 0) return pattern
  return replaced(pattern, ({ settings, inside, start, end }) => {
    const name = recordOf(settings.metadata).name
    const values = typeof name === 'string' ? recordOf(own.get(name)) : {}
    const words = values.content ?? values.text
    if (Object.keys(values).length === 0) return undefined
    if (typeof words === 'string') {
      const changed = pattern
        .slice(inside.start, inside.end)
        .replace(FIRST_WORDS, (_, before) => before + words)
      return pattern.slice(start, inside.start) + changed + pattern.slice(inside.end, end)
    }
    notes.push(
      todo(
        'a pattern whose contents this post replaces: the story has the contents of the pattern',
        JSON.stringify(values).slice(0, 200),
      ),
    )
    return undefined
  })
}
/** What is before the words of a paragraph, heading or button, and the words. */
const FIRST_WORDS = /^(\s*(?:<div[^>]*>\s*)?<\w+[^>]*>)[\s\S]*?(?=<\/(?:p|h\d|a|li|pre)>\s*(?:<\/div>\s*)?$)/

/** A text with other text in place of some blocks; those for which there is none stay. */
function replaced(text: string, other: (block: Block) => string | undefined): string {
  let result = ''
  let at = 0
  for (const block of blocksIn(text)) {
    const instead = block.start < at ? undefined : other(block)
    if (instead === undefined) continue
    result += text.slice(at, block.start) + instead
    at = block.end
  }
  return result + text.slice(at)
}

function footnotes(json: string, notes: Note[]): string {
  const stored: unknown = json === '' ? [] : parsedJson(json)
  if (!Array.isArray(stored)) {
    notes.push(
      todo('footnotes that can’t be read were left out: their marks stay in the text', json.slice(0, 200)),
    )
    return ''
  }
  const items = stored.flatMap((note: unknown) => {
    if (typeof note !== 'object' || note === null || !('content' in note && 'id' in note)) return []
    return `<li id="${String(note.id)}">${String(note.content)} <a href="#${String(note.id)}-link">↩</a></li>`
  })
  return `<ol class="wp-block-footnotes">${items.join('')}</ol>`
}

/** The pictures that a text names by id, and those of its gallery without ids. */
export function picturesIn(text: string, id: string, { pictures, uploads }: ArchiveIndex) {
  if (!/\[(?:gallery|playlist)|wp-image-/.test(text)) return {}
  const found: Record<string, ArchivePicture> = {}
  const add = (key: string, number: string) => {
    const picture = pictures.get(number)
    if (picture !== undefined) found[key] = picture
  }
  for (const [, list = ''] of text.matchAll(/\b(?:ids|include)\s*=\s*["'“]?([\d,\s]+)|wp-image-(\d+)/g))
    for (const number of list.match(/\d+/g) ?? []) add(number, number)
  for (const [, number = ''] of text.matchAll(/wp-image-(\d+)/g)) add(number, number)
  if (text.includes('[gallery')) for (const number of uploads.get(id) ?? []) add(`own:${number}`, number)
  return { pictures: found }
}
