import type { RootContent, Table } from 'mdast'
import { list, paragraph, text } from '@/lib/mdx/nodes'
import type { ArchiveText, ConvertedText, Note } from '../archive-item'
import { blockNode } from '../html/blocks'
import { info } from '../notes'
import { takeAlsoRead } from './also-read'
import { sourcesIn, strongQuotation } from './quotations'
import { BULLET, readWire } from './wire-lines'

/** Agency copy as a tree. `isKnown`: whether the publication has a story with a headline. */
export function convertWire({ source }: ArchiveText, isKnown: (headline: string) => boolean): ConvertedText {
  const copy = readWire(source)
  const notes: Note[] = []
  const nodes: { node: RootContent; text?: string }[] = []
  const dropped = [...copy.dropped]
  for (const { text: words, line, isList } of copy.paragraphs) {
    if (isList === true) {
      nodes.push({ node: list(words.split('\n').map((line) => [text(line.replace(BULLET, ''))])) })
      continue
    }
    const rows = rowsOf(words)
    if (rows !== undefined) {
      nodes.push({ node: table(rows) })
      continue
    }
    for (const piece of joined(takeAlsoRead(words, isKnown), source)) {
      if ('text' in piece) nodes.push({ node: paragraph(text(piece.text)), text: piece.text })
      else {
        const { headline, author, label, href } = piece.alsoRead
        nodes.push({ node: blockNode('AlsoRead', { href, headline, author, label }) })
        dropped.push({
          words: leadOf(piece.words, headline),
          reason: 'words before a link, which <AlsoRead> has itself',
          line,
        })
      }
    }
  }
  const texts = nodes.flatMap(({ text }) => text ?? [])
  const quotation = strongQuotation(texts)
  if (quotation !== undefined) {
    const { words, speaker, index } = quotation
    const at = nodes.findIndex(({ text }) => text === texts[index])
    nodes.splice(at + 1, 0, { node: blockNode('PullQuote', { speaker }, [paragraph(text(words))]) })
    notes.push(info('a pull quote, proposed', words))
  }
  const sources = sourcesIn(texts)
  for (const name of sources) notes.push(info('a source, proposed', name))
  return {
    body: { type: 'root', children: nodes.map(({ node }) => node) },
    wordsIn: source,
    dropped,
    notes,
    comment: sources.length > 0 ? `Sources in the text: ${sources.join(', ')}` : undefined,
  }
}

/**
 * Lines of one paragraph are joined; a reference to a story is a piece of its own. A hyphen at the end of a line stays, unless
 * `source` has the word without it.
 */
function joined(pieces: ReturnType<typeof takeAlsoRead>, source: string): ReturnType<typeof takeAlsoRead> {
  const result: ReturnType<typeof takeAlsoRead> = []
  for (const piece of pieces) {
    const last = result.at(-1)
    if (!('text' in piece && last !== undefined && 'text' in last)) {
      result.push({ ...piece })
      continue
    }
    const [before] = /[\p{L}\p{M}]+-$/u.exec(last.text) ?? []
    const [after] = /^\p{Ll}[\p{L}\p{M}]*/u.exec(piece.text) ?? []
    if (before === undefined || after === undefined) last.text += ` ${piece.text}`
    else {
      const isOneWord = source.includes(before.slice(0, -1) + after)
      last.text = (isOneWord ? last.text.slice(0, -1) : last.text) + piece.text
    }
  }
  return result
}

/** The cells of lines with columns, which two or more spaces or a tab divide; undefined for other text. */
function rowsOf(text: string): string[][] | undefined {
  const rows = text.split('\n').map((line) => line.split(/\s*\t\s*|\s{2,}/))
  const columns = rows[0]?.length ?? 0
  return rows.length > 1 && columns > 1 && rows.every((row) => row.length === columns) ? rows : undefined
}

function table(rows: readonly string[][]): Table {
  return {
    type: 'table',
    children: rows.map((row) => ({
      type: 'tableRow',
      children: row.map((value) => ({ type: 'tableCell', children: [text(value)] })),
    })),
  }
}

/** The words of a reference that aren't in its block: `Also Read -`, `By`. */
function leadOf(words: string, headline: string): string {
  const at = words.indexOf(headline)
  const by = /\sBy\s(?=[^\s])/.exec(words.slice(at + headline.length))?.[0] ?? ''
  return `${words.slice(0, at)} ${by}`
}
