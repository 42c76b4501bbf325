import { defineBlock } from './define-block'
import { indented } from './markdown-text'

export const Event = defineBlock({
  use: 'One event of a timeline.',
  attributes: {
    at: { type: 'date', required: true, meaning: 'day or moment', example: '2019-07-07' },
    title: { type: 'text', required: true, meaning: 'what happened', example: 'The cables leak' },
  },
  content: 'optional text',
  inside: 'Timeline',
  addData: ({ at = '' }, site) => ({
    date: site.date(at),
    frame: site.frame,
    colon: site.words.between('labelled'),
  }),
  toMarkdown: ({ date = '', title = '', colon = '' }, content, write) =>
    indented('- ', `**${write(date + colon + title)}**${content === '' ? '' : `\n\n${content}`}`),
})
