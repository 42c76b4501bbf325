import type { Element, Root } from 'hast'
import type { ArchiveText, ConvertedText, Note } from '../archive-item'
import { elementsIn, hasClass, isElement, property } from '../html/elements'
import { parseHtml, treeToMdx } from '../html/html-to-mdx'
import { changed } from '../notes'
import { convertShortcodes, type PicturesById } from './shortcodes'

/** A block that WordPress fills in when it shows the page, so that the archive has no text of it. */
const DYNAMIC = /^\s*wp:([\w/-]+)(?:\s+(\{.*\}))?\s*\/\s*$/s
/** Blocks without words of their own. */
const EMPTY =
  /^(?:core\/)?(?:spacer|separator|nextpage|more|footnotes|paragraph|heading|list|image|html|shortcode|freeform|group|columns?)$/

/** The text of a post: markup of the block editor, or of the classic editor with its shortcodes and line ends. */
export function convertWordpress({ source, line, pictures = {} }: ArchiveText): ConvertedText {
  const { html, notes } = convertShortcodes(source, pictures)
  const tree = parseHtml(html)
  const isOfBlocks = source.includes('<!-- wp:')
  showOriginals(tree, pictures)
  dividePages(tree)
  const converted = treeToMdx(tree, {
    line,
    hasBareEmbeds: true,
    lineEnds: isOfBlocks ? 'paragraphs' : 'breaks',
  })
  const found = [...notes.map((note) => ({ ...note, line })), ...dynamicBlocks(tree, line)]
  return { ...converted, notes: [...found, ...converted.notes] }
}

/** The uploaded picture in place of a smaller copy of it, with the description and caption that belong to it. */
function showOriginals(tree: Root, pictures: PicturesById) {
  for (const element of elementsIn(tree)) {
    // The button is beside the link to the file, without a space.
    if (hasClass(element, /^wp-block-file__button$/)) element.children.unshift({ type: 'text', value: ' ' })
    // The sign beside the title of a part of an accordion.
    if (hasClass(element, /^wp-block-accordion-heading__toggle-icon$/)) element.children = []
    if (!isElement(element, 'img')) continue
    const id = /\bwp-image-(\d+)\b/.exec(property(element, 'className'))?.[1]
    const original = id === undefined ? undefined : pictures[id]
    if (original === undefined || !isCopy(property(element, 'src'), original.src)) continue
    element.properties.src = original.src
    if (property(element, 'alt') === '' && original.alt !== undefined) element.properties.alt = original.alt
  }
}

/** A new page of a post, which can be between two words, begins a paragraph. */
function dividePages(parent: Root | Element) {
  parent.children.forEach((child, at) => {
    if (child.type === 'element') dividePages(child)
    else if (child.type === 'comment' && child.value.trim() === 'nextpage')
      parent.children[at] = { type: 'text', value: '\n\n' }
  })
}

/** `quay-300x200.jpg` and `quay-scaled.jpg` are copies of `quay.jpg`. */
function isCopy(src: string, original: string): boolean {
  const name = (address: string) =>
    address
      .replace(/[?#].*$/s, '')
      .replace(/^.*\//s, '')
      .replace(/(?:-scaled|-\d+x\d+)*(?=\.\w+$)/, '')
  return name(src) === name(original)
}

function dynamicBlocks(tree: Root, line: number): Note[] {
  const notes: Note[] = []
  const visit = (parent: Root | Element) => {
    for (const child of parent.children) {
      if (child.type === 'element') visit(child)
      const [, name = '', settings = ''] = child.type === 'comment' ? (DYNAMIC.exec(child.value) ?? []) : []
      if (name === '' || EMPTY.test(name)) continue
      notes.push(
        changed(
          `a block that WordPress fills in itself: ${name}`,
          settings.slice(0, 200),
          line + (child.position?.start.line ?? 1) - 1,
        ),
      )
    }
  }
  visit(tree)
  return notes
}
