import type { ArchivePicture, Note } from '../archive-item'
import type { ArchiveIndex } from './archive-index'
import { metaOf, type WxrRecord } from './read-wxr'

/** The text with reusable blocks, and the footnotes that WordPress keeps beside it, in their places. */
export function textOf(record: WxrRecord, { blocks }: ArchiveIndex, notes: Note[]): string {
  const text = record.fields.get('content:encoded') ?? ''
  if (!text.includes('<!-- wp:')) return text
  return text
    .replace(/<!-- wp:block \{"ref":(\d+)[^}]*\} \/-->/g, (whole, id: string) => blocks.get(id) ?? whole)
    .replace(/<!-- wp:footnotes[^>]*\/-->/g, () => footnotes(metaOf(record, 'footnotes'), notes))
}

function footnotes(json: string, notes: Note[]): string {
  const stored: unknown = json === '' ? [] : parsed(json)
  if (!Array.isArray(stored)) {
    notes.push({
      importance: 'todo',
      what: 'footnotes that can’t be read were left out: their marks stay in the text',
      detail: json.slice(0, 200),
    })
    return ''
  }
  const items = stored.flatMap((note: unknown) => {
    if (typeof note !== 'object' || note === null || !('content' in note && 'id' in note)) return []
    return `<li id="${String(note.id)}">${String(note.content)} <a href="#${String(note.id)}-link">↩</a></li>`
  })
  return `<ol class="wp-block-footnotes">${items.join('')}</ol>`
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** The pictures that a text names by id, and those of its gallery without ids. */
export function picturesIn({ fields }: WxrRecord, id: string, { pictures, uploads }: ArchiveIndex) {
  const text = fields.get('content:encoded') ?? ''
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
