import type { Root } from 'mdast'
import { fitAlsoRead } from './also-read'
import { fitEmphasis, fitHighlights } from './emphasis'
import { fitFigures } from './figures'
import type { FitContext } from './fit-context'
import { fitHeadings } from './headings'
import { fitLinks } from './links'
import { fitReferences } from './references'
import { fitText } from './text'

/** Changes a tree to one that the content contract allows, and reports what changes for readers. */
export function fitTree(tree: Root, context: FitContext) {
  fitReferences(tree, context)
  fitFigures(tree, context)
  fitText(tree, context)
  fitHighlights(tree, context)
  fitEmphasis(tree, context)
  fitHeadings(tree, context)
  fitLinks(tree, context)
  fitAlsoRead(tree, context)
}
