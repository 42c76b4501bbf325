import type { Nodes, PhrasingContent, Root } from 'mdast'
import { text } from '@/lib/mdx/nodes'
import { changed } from '../notes'
import { visibleText } from '../visible-text'
import { type FitContext, note } from './fit-context'
import { mapNodes } from './map-nodes'

/**
 * Removes emphasis within a word, which the check would report as asterisks that are meant as text
 * (lib/mdx/lint/stray-markup.ts). The words stay.
 */
export function fitEmphasis(tree: Root, context: FitContext) {
  mapNodes(tree, (node, parent): Nodes[] => {
    if (node.type !== 'emphasis' && node.type !== 'strong' && node.type !== 'delete') return [node]
    const siblings: Nodes[] = parent.children
    const at = siblings.indexOf(node)
    const before = visibleText(siblings[at - 1] ?? EMPTY).slice(-1)
    const after = visibleText(siblings[at + 1] ?? EMPTY).slice(0, 1)
    const words = visibleText(node)
    const isDigits = /\d/.test(before) && /[\p{L}\p{N}]/u.test(after)
    const isFormula = /[a-z]/i.test(before) && /[a-z\d]/i.test(after) && /^[\w.]{1,2}$/.test(words)
    const isPhrase = /[\p{L}\p{N}]/u.test(before) && /\s/.test(words)
    if (!isDigits && !isFormula && !isPhrase) return [node]
    note(context, node, changed('emphasis within a word, removed', words))
    return node.children
  })
}

const HIGHLIGHT = /(?<![=\p{L}\p{N}])==(?=[^\s=])([^=]{1,300})(?<=\S)==(?![=\p{L}\p{N}])/u

/** Makes highlighted words (`==words==`, an extension of Markdown) bold: readers would see the equals signs. */
export function fitHighlights(tree: Root, context: FitContext) {
  mapNodes(tree, (node, parent): Nodes[] => {
    if (node.type !== 'text' || parent.type === 'strong' || !HIGHLIGHT.test(node.value)) return [node]
    note(context, node, changed('highlighted words, made bold', HIGHLIGHT.exec(node.value)?.[1]))
    // Every second piece is the words between equals signs.
    return node.value.split(HIGHLIGHT).flatMap((piece, index): Nodes[] => {
      if (index % 2 === 1) return [{ type: 'strong', children: [text(piece)] }]
      return piece === '' ? [] : [text(piece)]
    })
  })
}

const EMPTY: PhrasingContent = { type: 'text', value: '' }
