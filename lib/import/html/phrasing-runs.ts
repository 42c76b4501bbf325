import type { Break, FootnoteReference, InlineCode, PhrasingContent, Text } from 'mdast'

/** The formatting of text. Marks are in the order of the elements, the outermost first. */
export type Mark = { type: 'strong' | 'emphasis' | 'delete' } | { type: 'link'; url: string }

/** A piece of a paragraph and the marks on it. */
export type Run = { node: Text | InlineCode | Break | FootnoteReference; marks: readonly Mark[] }

/**
 * Converts runs to Markdown content that a parser reads as the same words: spaces are outside the marks, and a mark
 * within a word is left out, because asterisks within words aren't always markup.
 */
export function phrasingOf(runs: readonly Run[]): PhrasingContent[] {
  return nest(separateSpaces(unmarkPartsOfWords(separateDeleted(trimRuns(merge(runs))))), 0)
}

/** Whether runs contain anything to see. */
export function isVisibleRun({ node }: Run): boolean {
  if (node.type === 'text' || node.type === 'inlineCode') return /[^\s\p{Cf}]/u.test(node.value)
  return node.type === 'footnoteReference'
}

function text(value: string, marks: readonly Mark[]): Run {
  return { node: { type: 'text', value }, marks }
}

/** Joins neighbours with the same marks. */
function merge(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const { node } = run
    if (
      last !== undefined &&
      (node.type === 'text' || node.type === 'inlineCode') &&
      last.node.type === node.type &&
      sameMarks(last.marks, run.marks)
    )
      merged[merged.length - 1] = { node: { ...node, value: last.node.value + node.value }, marks: run.marks }
    else merged.push(run)
  }
  return merged
}

/** Removes white space at both ends and around line breaks. */
function trimRuns(runs: readonly Run[]): Run[] {
  const trimmed: Run[] = []
  runs.forEach((run, at) => {
    const next = firstAfter(runs, at, isVisibleOrBreak)?.node.type ?? 'break'
    const isAtStart = trimmed.length === 0 || trimmed.at(-1)?.node.type === 'break'
    if (run.node.type !== 'text') trimmed.push(run)
    else {
      const value = isAtStart ? run.node.value.trimStart() : run.node.value
      const kept = next === 'break' ? value.trimEnd() : value
      if (kept !== '') trimmed.push(text(kept, run.marks))
    }
  })
  while (trimmed.at(-1)?.node.type === 'break') trimmed.pop()
  return trimmed
}

function firstAfter(runs: readonly Run[], at: number, test: (run: Run) => boolean): Run | undefined {
  for (let next = at + 1; next < runs.length; next++) {
    const run = runs[next]
    if (run !== undefined && test(run)) return run
  }
  return undefined
}

function isVisibleOrBreak(run: Run): boolean {
  return run.node.type === 'break' || isVisibleRun(run)
}

/** A letter or digit of a script that puts spaces between words. */
const WORD =
  /(?![\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}])[\p{L}\p{M}\p{N}]/u
const WORD_AT_END = new RegExp(`(?:${WORD.source})+$`, 'u')
const WORD_AT_START = new RegExp(`^(?:${WORD.source})+`, 'u')

/** Puts a space between deleted text and what replaces it: `<del>5</del><ins>6</ins>` isn't 56. */
function separateDeleted(runs: readonly Run[]): Run[] {
  const isDeleted = ({ marks }: Run) => marks.some(({ type }) => type === 'delete')
  return runs.flatMap((run, at) => {
    const next = runs[at + 1]
    const isApart =
      run.node.type === 'text' &&
      next?.node.type === 'text' &&
      isDeleted(run) !== isDeleted(next) &&
      WORD_AT_END.test(run.node.value) &&
      WORD_AT_START.test(next.node.value)
    return isApart ? [run, text(' ', sharedMarks(run.marks, next.marks))] : [run]
  })
}

/** Where a word has several runs, only the marks of all of them stay on it. */
function unmarkPartsOfWords(runs: readonly Run[]): Run[] {
  const pieces: Run[] = []
  /** The pieces of the word that continues in the next run. */
  let word: Run[] = []
  const endWord = () => {
    for (const piece of word)
      piece.marks = piece.marks.filter(
        (mark) =>
          mark.type === 'link' || word.every(({ marks }) => marks.some(({ type }) => type === mark.type)),
      )
    word = []
  }
  runs.forEach(({ node, marks }, at) => {
    const next = runs[at + 1]?.node
    if (node.type !== 'text') {
      endWord()
      pieces.push({ node, marks })
      return
    }
    let rest = node.value
    if (word.length > 0) {
      const [head = ''] = WORD_AT_START.exec(rest) ?? []
      const piece = text(head, marks)
      word.push(piece)
      pieces.push(piece)
      rest = rest.slice(head.length)
      if (rest !== '') endWord()
    }
    if (rest === '' && word.length > 0) {
      if (next?.type !== 'text' || !WORD_AT_START.test(next.value)) endWord()
      return
    }
    const [tail = ''] =
      next?.type === 'text' && WORD_AT_START.test(next.value) ? (WORD_AT_END.exec(rest) ?? []) : []
    if (rest.length > tail.length) pieces.push(text(rest.slice(0, rest.length - tail.length), marks))
    if (tail === '') return
    const piece = text(tail, marks)
    word = [piece]
    pieces.push(piece)
  })
  endWord()
  return merge(pieces)
}

/** Gives spaces at the ends of runs, and line breaks, only the marks of both neighbours. */
function separateSpaces(runs: readonly Run[]): Run[] {
  const pieces = runs.flatMap((run): Run[] => {
    if (run.node.type !== 'text') return [run]
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.node.value) ?? []
    return [before, words, after].filter((part) => part !== '').map((part) => text(part, run.marks))
  })
  const isSpace = ({ node }: Run) =>
    node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
  let marksBefore: readonly Mark[] = []
  return merge(
    pieces.map((piece, at) => {
      if (!isSpace(piece)) {
        marksBefore = piece.marks
        return piece
      }
      const after = firstAfter(pieces, at, (next) => !isSpace(next))
      return { node: piece.node, marks: sharedMarks(marksBefore, after?.marks ?? []) }
    }),
  )
}

/** Nested nodes for runs. `depth`: number of marks that the nodes around them have. */
function nest(runs: readonly Run[], depth: number): PhrasingContent[] {
  const nodes: PhrasingContent[] = []
  for (let at = 0; at < runs.length; ) {
    const run = runs[at]
    const mark = run?.marks[depth]
    if (run === undefined) break
    if (mark === undefined) {
      nodes.push(run.node)
      at++
      continue
    }
    let end = at + 1
    while (end < runs.length && sameMark(runs[end]?.marks[depth], mark)) end++
    nodes.push({ ...mark, children: nest(runs.slice(at, end), depth + 1) })
    at = end
  }
  return nodes
}

function sharedMarks(a: readonly Mark[], b: readonly Mark[]): readonly Mark[] {
  const end = a.findIndex((mark, at) => !sameMark(b[at], mark))
  return end === -1 ? a : a.slice(0, end)
}

function sameMarks(a: readonly Mark[], b: readonly Mark[]): boolean {
  return a.length === b.length && a.every((mark, at) => sameMark(b[at], mark))
}

function sameMark(a: Mark | undefined, b: Mark): boolean {
  return a?.type === b.type && (b.type !== 'link' || (a.type === 'link' && a.url === b.url))
}
