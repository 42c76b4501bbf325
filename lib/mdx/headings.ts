import type { Heading, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { plainText } from './tree'

/** Ids that other parts of the page use. */
export const PAGE_IDS: readonly string[] = [
  'content',
  'corrections',
  'related',
  'storyline',
  'footnote-label',
]

/**
 * The id of each heading, formed as on GitHub: in lower case, without punctuation, with hyphens for spaces and letters
 * of every script. If another heading has the same id, a number is added.
 */
export function headingIds(tree: Root): Map<Heading, string> {
  const ids = new Map<Heading, string>()
  /** The last number that was added to each slug. */
  const used = new Map<string, number>(PAGE_IDS.map((id) => [id, 0]))
  visit(tree, 'heading', (heading) => {
    const slug = slugOf(plainText(heading)) || 'section'
    let count = used.get(slug)
    let id = slug
    while (used.has(id)) {
      count = (count ?? 0) + 1
      id = `${slug}-${count}`
    }
    used.set(slug, count ?? 0)
    used.set(id, 0)
    ids.set(heading, id)
  })
  return ids
}

/** A text as a part of a URL. */
export function slugOf(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .trim()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\s-]/gu, '')
    .replace(/\s/g, '-')
}

/** Adds ids to headings, as targets of links. */
export function addHeadingIds(tree: Root) {
  for (const [heading, id] of headingIds(tree)) heading.data = { ...heading.data, hProperties: { id } }
}
