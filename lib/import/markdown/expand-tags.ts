import type { Nodes, Root } from 'mdast'
import { text } from '@/lib/mdx/nodes'
import type { Note } from '../archive-item'
import { mapNodes } from '../fit/map-nodes'
import { changed, todo } from '../notes'
import type { ProtectedText, Tag } from './template-tags'

/** What the report says of a tag without a meaning. */
export const UNKNOWN_TAG = 'a shortcode or template tag that isn’t known, kept as text'

type Tags = Pick<ProtectedText, 'tags' | 'pattern'>

/**
 * Puts the meaning of each template tag in the place of its word; in code, the tag itself.
 * @param firstLine the line of the source file on which the text begins
 */
export function expandTags(tree: Root, tags: Tags, notes: Note[], firstLine: number) {
  if (tags.tags.size === 0) return
  const expander = new TagExpander(tags, notes, firstLine)
  mapNodes(tree, (node) => expander.expand(node))
  mapNodes(tree, withoutParagraph)
}

/** A tag on a line of its own isn't a paragraph. */
function withoutParagraph(node: Nodes): Nodes[] {
  if (node.type !== 'paragraph') return [node]
  const rest = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  return rest.length > 0 && rest.every(({ type }) => type === 'html') ? rest : [node]
}

class TagExpander {
  private readonly reported = new Set<string>()

  constructor(
    private readonly tags: Tags,
    private readonly notes: Note[],
    private readonly firstLine: number,
  ) {}

  /** A node with its tags expanded; of a text, several nodes. */
  expand(node: Nodes): Nodes[] {
    switch (node.type) {
      case 'text':
        return node.value.search(this.tags.pattern) === -1 ? [node] : this.inText(node.value)
      case 'inlineCode':
        node.value = this.asWritten(node.value)
        break
      case 'code':
        node.value = this.asWritten(node.value)
        node.meta = node.meta == null ? null : this.asWritten(node.meta)
        break
      case 'html':
        node.value = this.inHtml(node.value)
        break
      case 'link':
      case 'definition':
      case 'image':
        node.url = this.asValues(node.url)
    }
    if ('alt' in node && typeof node.alt === 'string') node.alt = this.asValues(node.alt)
    if ('title' in node && typeof node.title === 'string') node.title = this.asValues(node.title)
    return [node]
  }

  /** A text with the tags as the source has them. */
  private asWritten(value: string): string {
    return this.replaceTags(value, ({ source }) => source)
  }

  /** A text with the values of its tags, for an address or an attribute. */
  private asValues(value: string): string {
    return this.replaceTags(value, valueOfTag)
  }

  /** HTML with the meaning of tags that stand between its own tags, and the value of those within one. */
  private inHtml(html: string): string {
    return this.replaceTags(html, (tag, word, at) => {
      const { meaning } = tag
      if (!('html' in meaning) || /<[a-z][^<>]*$/i.test(html.slice(0, at))) return valueOfTag(tag)
      this.report(word, tag)
      return meaning.html
    })
  }

  private inText(value: string): Nodes[] {
    const nodes: Nodes[] = []
    let end = 0
    for (const { 0: word, index } of value.matchAll(this.tags.pattern)) {
      const tag = this.tags.tags.get(word)
      if (tag === undefined) continue
      if (index > end) nodes.push(text(value.slice(end, index)))
      end = index + word.length
      const { meaning } = tag
      if ('html' in meaning) nodes.push({ type: 'html', value: meaning.html })
      else if (meaning.text !== '') nodes.push(text(meaning.text))
      this.report(word, tag)
    }
    if (end < value.length) nodes.push(text(value.slice(end)))
    return nodes
  }

  private replaceTags(value: string, replacement: (tag: Tag, word: string, at: number) => string): string {
    return value.replace(this.tags.pattern, (word, at: number) => {
      const tag = this.tags.tags.get(word)
      return tag === undefined ? word : replacement(tag, word, at)
    })
  }

  /** Notes a tag that isn't known, or whose meaning isn't all that readers saw. */
  private report(word: string, { meaning, source, line }: Tag) {
    if (this.reported.has(word)) return
    this.reported.add(word)
    const place = [source.slice(0, 200), this.firstLine + line - 1] as const
    if ('isUnknown' in meaning) this.notes.push(todo(UNKNOWN_TAG, ...place))
    else if ('note' in meaning && meaning.note !== undefined) this.notes.push(changed(meaning.note, ...place))
  }
}

function valueOfTag({ meaning }: Tag): string {
  return 'text' in meaning ? (meaning.url ?? meaning.text) : ''
}
