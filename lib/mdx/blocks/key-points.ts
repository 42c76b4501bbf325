import { defineBlock } from './define-block'

export const KeyPoints = defineBlock({
  use: 'A list of takeaways.',
  attributes: {},
  content: 'text',
  addData: (_written, site) => ({ frame: site.frame, title: site.words('keyPoints') }),
  toMarkdown: ({ title = '' }, content, write) => `**${write(title)}**\n\n${content}`,
})
