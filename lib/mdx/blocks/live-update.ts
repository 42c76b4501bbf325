import { slugOf } from '../headings'
import { defineBlock } from './define-block'

export const LiveUpdate = defineBlock({
  use: 'An entry of a story with `kind: live`.',
  attributes: {
    at: {
      type: 'moment',
      required: true,
      meaning: 'when it was added',
      example: '2019-07-10T14:05:00+05:30',
    },
    headline: { type: 'text', required: true, meaning: 'heading of the entry', example: 'The hearing opens' },
    author: { type: 'author', meaning: 'id of a file in content/authors', example: 'asha-rao' },
    key: { type: 'flag', meaning: 'marks a key moment', example: 'true' },
    pinned: { type: 'flag', meaning: 'keeps the entry above all others', example: 'true' },
  },
  content: 'text',
  topLevel: true,
  kind: 'live',
  /** `moment` is `key` for an entry with `key="true"`: React reserves the name `key`. */
  addData({ at = '', headline = '', author = '', key, pinned }, site) {
    const id = entryId(at, headline)
    const entry = site.entry(id)
    const isKey = key === 'true'
    const notes = [
      pinned === 'true' ? site.words('pinned') : undefined,
      isKey ? site.words('keyMoment') : undefined,
      site.authorName(author),
    ]
    return {
      id,
      link: entry.permanentHref,
      version: entry.version,
      time: site.date(at),
      frame: site.frame,
      notes: notes.map((note) => (note === undefined ? '' : ` · ${note}`)).join(''),
      moment: isKey ? 'key' : undefined,
    }
  },
  toMarkdown: ({ headline = '', time = '', notes = '' }, content, write) =>
    `## ${write(headline)}\n\n${write(time + notes)}\n\n${content}`,
})

/**
 * The fragment of a link to an entry, without `#`: its minute in UTC and its headline, so that it doesn't change when
 * other entries do. Empty if the time isn't valid.
 */
export function entryId(at: string, headline: string): string {
  const time = new Date(at)
  if (Number.isNaN(time.getTime())) return ''
  return `${time.toISOString().slice(0, 16).replace('T', '-').replace(':', '')}-${slugOf(headline)}`
}
