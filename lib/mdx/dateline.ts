import type { PhrasingContent, Root } from 'mdast'
import { wordsOf } from '@/lib/words/words'

/** A place, and the language of the story, whose rules for capitals and dashes apply. */
export type Dateline = { place: string; language: string }

/**
 * Puts the dateline (`NEW DELHI —`) at the head of the first paragraph of running text, or in a paragraph of its own
 * where the story has none.
 */
export function placeDateline(tree: Root, { place, language }: Dateline) {
  const text = wordsOf({ language })('dateline', { place: place.toLocaleUpperCase(language) })
  const dateline: PhrasingContent = {
    type: 'mdxJsxTextElement',
    name: 'Dateline',
    attributes: [{ type: 'mdxJsxAttribute', name: 'text', value: text }],
    children: [],
  }
  const first = tree.children.find((node) => node.type === 'paragraph')
  if (first !== undefined) first.children.unshift(dateline, { type: 'text', value: ' ' })
  else tree.children.unshift({ type: 'paragraph', children: [dateline] })
}
