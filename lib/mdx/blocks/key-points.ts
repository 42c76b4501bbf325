import { defineBlock } from './define-block'

export const KeyPoints = defineBlock({
  use: 'A list of takeaways.',
  attributes: {},
  content: 'text',
  toMarkdown: (_values, content) => `**Key points**\n\n${content}`,
})
