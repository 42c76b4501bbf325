import type { Element, Nodes, Root } from 'hast'
import { type Converted, elementsIn, isElement, lineOfText, property } from './elements'

/** The marks of footnotes in HTML are links to their notes, which link back. */
export type Footnote = { identifier: string; note: Element }

const NOTE_PARTS = ['li', 'p', 'div', 'dd', 'aside']
/** Longer texts of links aren't marks. */
const LONGEST_MARK = 8

/**
 * Finds footnotes, replaces their marks in the text by Markdown, and takes their notes, without the
 * links back, out of the tree. Whatever doesn't link both ways stays as it is.
 */
export function takeFootnotes(tree: Root): Footnote[] {
  const all = elementsIn(tree)
  const parents = parentsOf(tree)
  const order = new Map(all.map((element, at) => [element, at]))
  const byId = new Map<string, Element>()
  for (const element of all)
    for (const id of [property(element, 'id'), isElement(element, 'a') ? property(element, 'name') : ''])
      if (id !== '' && !byId.has(id)) byId.set(id, element)
  const target = (link: Element) => byId.get(fragmentOf(link))
  const links = all.filter((element) => isElement(element, 'a') && target(element) !== undefined)

  const notes = new Map<Element, { identifier: string; back: Set<Element> }>()
  const marks: { mark: Element; note: Element }[] = []
  for (const mark of links) {
    const aim = target(mark)
    const text = lineOfText(mark)
    if (aim === undefined || text === '' || text.length > LONGEST_MARK) continue
    const note = closest(aim, NOTE_PARTS, parents)
    if (
      note === undefined ||
      isInside(mark, note, parents) ||
      (order.get(note) ?? 0) < (order.get(mark) ?? 0)
    )
      continue
    const back = links.filter((link) => isInside(link, note, parents) && leadsTo(target(link), mark, parents))
    if (back.length === 0) continue
    marks.push({ mark, note })
    const known = notes.get(note)
    if (known === undefined) notes.set(note, { identifier: String(notes.size + 1), back: new Set(back) })
    else for (const link of back) known.back.add(link)
  }
  // A part with several notes can't be taken apart.
  for (const { note } of marks)
    if (marks.some((other) => other.note !== note && isInside(other.note, note, parents))) return []
  const targets = new Map<Element, Set<Element | undefined>>()
  for (const { mark, note } of marks) targets.set(note, (targets.get(note) ?? new Set()).add(target(mark)))
  if ([...targets.values()].some((aims) => aims.size > 1)) return []

  for (const { mark, note } of marks) {
    const around = parents.get(mark)
    const place = isElement(around, 'sup') && lineOfText(around) === lineOfText(mark) ? around : mark
    const { identifier = '' } = notes.get(note) ?? {}
    replace(
      place,
      [{ type: 'converted', markdown: { type: 'footnoteReference', identifier, label: identifier } }],
      parents,
    )
  }
  return [...notes].map(([note, { identifier, back }]) => {
    for (const link of back) replace(link, [], parents)
    replace(note, [], parents)
    return { identifier, note: { ...note, tagName: 'div' } }
  })
}

function fragmentOf(link: Element): string {
  const href = property(link, 'href')
  return href.startsWith('#') ? href.slice(1) : ''
}

type Parents = ReadonlyMap<Nodes, Root | Element>

function parentsOf(tree: Root): Map<Nodes, Root | Element> {
  const parents = new Map<Nodes, Root | Element>()
  const visit = (parent: Root | Element) => {
    for (const child of parent.children) {
      parents.set(child, parent)
      if (child.type === 'element') visit(child)
    }
  }
  visit(tree)
  return parents
}

function closest(node: Element, names: readonly string[], parents: Parents): Element | undefined {
  for (let at: Root | Element | undefined = node; at?.type === 'element'; at = parents.get(at))
    if (isElement(at, ...names)) return at
  return undefined
}

function isInside(node: Nodes, around: Nodes, parents: Parents): boolean {
  for (let at: Nodes | undefined = node; at !== undefined; at = parents.get(at))
    if (at === around) return true
  return false
}

/** Whether a link back leads to a mark, or to a part of the text that is hardly more than the mark. */
function leadsTo(aim: Element | undefined, mark: Element, parents: Parents): boolean {
  if (aim === undefined) return false
  if (isInside(aim, mark, parents)) return true
  return isInside(mark, aim, parents) && lineOfText(aim).length <= LONGEST_MARK
}

function replace(node: Element, by: Converted[], parents: Parents) {
  const parent = parents.get(node)
  const at = parent?.children.indexOf(node) ?? -1
  if (parent !== undefined && at !== -1) parent.children.splice(at, 1, ...by)
}
