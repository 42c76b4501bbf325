import { type JsonRecord, parsedJson, recordOf } from '../json-record'

/** The mark at the beginning or end of a block: `<!-- wp:group {"layout":{}} -->`, `<!-- /wp:group -->`, `<!-- wp:spacer /-->`. */
const MARK =
  /<!--\s+(?<close>\/)?wp:(?<name>[a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(?<settings>\{(?:(?!\}\s+\/?-->)[\s\S])*\}\s+)?(?<void>\/)?-->/g

/** A block of the editor in a text. `inside` begins and ends between its marks; without an end mark, at the end of the text. */
export type Block = {
  name: string
  settings: JsonRecord
  start: number
  end: number
  inside: { start: number; end: number }
}

/** The blocks of a text in the order in which they begin, those within others among them. */
export function blocksIn(source: string): Block[] {
  const blocks: Block[] = []
  const open: Block[] = []
  for (const match of source.matchAll(MARK)) {
    const { close, name = '', settings: written = '', void: isVoid } = match.groups ?? {}
    const [start, end] = [match.index, match.index + match[0].length]
    if (close !== undefined) {
      const at = open.findLastIndex((one) => one.name === name)
      for (const block of open.splice(at === -1 ? open.length : at)) {
        block.inside.end = start
        block.end = block.name === name ? end : start
      }
      continue
    }
    // WordPress ignores settings that aren't JSON.
    const settings = written === '' ? {} : recordOf(parsedJson(written))
    const block: Block = { name, settings, start, end, inside: { start: end, end } }
    blocks.push(block)
    if (isVoid !== undefined) continue
    block.end = block.inside.end = source.length
    open.push(block)
  }
  return blocks
}
