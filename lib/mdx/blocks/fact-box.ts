import { defineBlock } from './define-block'
import { quotation } from './markdown-text'

export const FactBox = defineBlock({
  use: 'A box of background.',
  attributes: {
    title: { type: 'text', required: true, meaning: 'heading of the box', example: 'How the gates work' },
  },
  content: 'text',
  toMarkdown: ({ title = '' }, content, write) => quotation(`**${write(title)}**\n\n${content}`),
})
