import type { Nodes, PhrasingContent, Root } from 'mdast'
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

const EMPTY: PhrasingContent = { type: 'text', value: '' }
