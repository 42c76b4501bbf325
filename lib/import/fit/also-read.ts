import type { Nodes, Root } from 'mdast'
import { attributesOf, setAttributes } from '@/lib/mdx/tree'
import { draftTodo } from '../notes'
import { drop, type FitContext, note } from './fit-context'
import { mapNodes } from './map-nodes'

/** The address that an editor must complete. The check refuses it. */
const OPEN_ADDRESS = 'https://'

/** Links to other stories by their headlines: to the story of the publication, else to an address that an editor must add. */
export function fitAlsoRead(tree: Root, context: FitContext) {
  mapNodes(tree, (node): Nodes[] => {
    if (node.type !== 'mdxJsxFlowElement' || node.name !== 'AlsoRead') return [node]
    const { story, href, headline = '', author, label } = attributesOf(node)
    if (story !== undefined || href !== undefined) return [node]
    const known = context.story(headline)
    if (known !== undefined) {
      const words = [headline, author, label].filter(Boolean).join(' ')
      drop(context, node, words, 'the headline of a linked story, which its card takes from the story')
      setAttributes(node, { story: known })
    } else {
      setAttributes(node, { href: OPEN_ADDRESS, headline, author, label })
      note(
        context,
        node,
        draftTodo(
          'a link to a story that the publication doesn’t have: add its address (href) or delete the block',
          headline,
        ),
      )
    }
    return [node]
  })
}
