import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from 'unified'
import type { ConvertedText } from '../archive-item'
import { BLOCK_HANDLERS } from './block-handlers'
import { visibleText } from './elements'
import { finishTree } from './finish-tree'
import { takeFootnotes } from './footnotes'
import { type Handler, HtmlConverter, type HtmlOptions } from './html-converter'
import { MEDIA_HANDLERS } from './media-handlers'
import { TABLE_HANDLERS } from './table-handler'
import { TEXT_HANDLERS } from './text-handlers'

export type { HtmlOptions } from './html-converter'

const HANDLERS: ReadonlyMap<string, Handler> = new Map([
  ...TEXT_HANDLERS,
  ...BLOCK_HANDLERS,
  ...MEDIA_HANDLERS,
  ...TABLE_HANDLERS,
])

const parser = unified().use(rehypeParse, { fragment: true }).freeze()

/**
 * Converts HTML to the body of a story. Elements without a counterpart are replaced by their words and reported. All
 * words keep their order. The written tree passes the linter (lib/mdx/lint.ts), except for pictures and embeds, whose
 * files and hosts aren't known here.
 */
export function htmlToMdx(html: string, options: HtmlOptions = {}): ConvertedText {
  return treeToMdx(parseHtml(html), options)
}

export function parseHtml(html: string): Root {
  return parser.parse(html)
}

/** The same for a syntax tree, which is changed: first by `prepare`, after its words were counted. */
export function treeToMdx(tree: Root, options: HtmlOptions, prepare?: () => void): ConvertedText {
  const footnotes = takeFootnotes(tree)
  const wordsIn = [tree, ...footnotes.map(({ note }) => note)].map(visibleText).join('\n')
  prepare?.()
  const converter = new HtmlConverter(options, HANDLERS)
  const { builder, notes, dropped } = converter
  const children = builder.flow(() => {
    converter.all(tree.children)
    for (const { identifier, note } of footnotes) {
      const content = builder.flow(() => converter.contents(note))
      builder.block({ type: 'footnoteDefinition', identifier, label: identifier, children: content })
    }
  })
  const body = { type: 'root' as const, children }
  finishTree(body, converter)
  return { body, wordsIn, dropped, notes }
}
