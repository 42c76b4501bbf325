import type { Element, Nodes, Root } from 'hast'
import { type Converted, elementsIn, isElement, lineOfText, property } from './elements'

/** The marks of footnotes in HTML are links to their notes, which link back. */
export type Footnote = { identifier: string; note: Element }

const NOTE_PARTS = ['li', 'p', 'div', 'dd', 'aside']
/** Maximum length of a mark: a link with a longer text isn't one. */
const LONGEST_MARK = 8

/**
 * A link in the text to a note; `target` is the element that it names, and `back` are the links from the note to it.
 */
type Mark = { link: Element; target: Element; note: Element; back: Element[] }

/**
 * Finds footnotes, replaces their marks in the text by Markdown, and takes their notes, without the
 * links back, out of the tree. Marks and notes that don't link to each other stay unchanged.
 */
export function takeFootnotes(tree: Root): Footnote[] {
  const parents = parentsOf(tree)
  const marksOf = new Map<Element, Mark[]>()
  for (const mark of marksIn(tree, parents)) marksOf.set(mark.note, [...(marksOf.get(mark.note) ?? []), mark])
  const notes = [...marksOf]
  // An element with several notes can't be divided.
  const areApart = notes.every(
    ([note]) => !notes.some(([other]) => other !== note && isInside(other, note, parents)),
  )
  const haveOneTarget = notes.every(([, marks]) => new Set(marks.map(({ target }) => target)).size === 1)
  if (!areApart || !haveOneTarget) return []
  for (const [index, [, marks]] of notes.entries()) {
    const identifier = String(index + 1)
    for (const { link } of marks)
      replace(
        placeOf(link, parents),
        [{ type: 'converted', markdown: { type: 'footnoteReference', identifier, label: identifier } }],
        parents,
      )
  }
  return notes.map(([note, marks], index) => {
    for (const link of marks.flatMap(({ back }) => back)) replace(link, [], parents)
    replace(note, [], parents)
    return { identifier: String(index + 1), note: { ...note, tagName: 'div' } }
  })
}

/** The marks of footnotes, in document order. */
function marksIn(tree: Root, parents: Parents): Mark[] {
  const all = elementsIn(tree)
  const order = new Map(all.map((element, at) => [element, at]))
  const byId = new Map<string, Element>()
  for (const element of all)
    for (const id of [property(element, 'id'), isElement(element, 'a') ? property(element, 'name') : ''])
      if (id !== '' && !byId.has(id)) byId.set(id, element)
  const targetOf = (link: Element) => byId.get(fragmentOf(link))
  const links = all.filter((element) => isElement(element, 'a') && targetOf(element) !== undefined)
  return links.flatMap((link): Mark[] => {
    const target = targetOf(link)
    const text = lineOfText(link)
    if (target === undefined || text === '' || text.length > LONGEST_MARK) return []
    const note = closest(target, NOTE_PARTS, parents)
    const isBefore = note !== undefined && (order.get(link) ?? 0) < (order.get(note) ?? 0)
    if (!isBefore || isInside(link, note, parents)) return []
    const back = links.filter((one) => isInside(one, note, parents) && leadsTo(targetOf(one), link, parents))
    return back.length === 0 ? [] : [{ link, target, note, back }]
  })
}

/** The element that a mark is: with the `<sup>` around it. */
function placeOf(link: Element, parents: Parents): Element {
  const around = parents.get(link)
  return isElement(around, 'sup') && lineOfText(around) === lineOfText(link) ? around : link
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

/** Whether a link back leads to a mark, or to an element that contains little more than the mark. */
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
