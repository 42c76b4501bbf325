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
  addData: ({ at = '', author = '', key }, site) => ({
    time: site.date(at),
    frame: site.frame,
    byline: site.authorName(author),
    moment: key === 'true' ? 'key' : undefined,
  }),
  toMarkdown: ({ headline = '', time = '', byline, moment, pinned }, content, write) => {
    const facts = [
      time,
      pinned === 'true' ? 'Pinned' : '',
      moment === 'key' ? 'Key moment' : '',
      byline ?? '',
    ].filter(Boolean)
    return `## ${write(headline)}\n\n${write(facts.join(' · '))}\n\n${content}`
  },
})
