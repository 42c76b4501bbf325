import { defineBlock } from './define-block'

export const Timeline = defineBlock({
  use: 'Dated events, in the writer’s order.',
  attributes: {},
  content: { only: 'Event' },
  toMarkdown: (_values, content) => content,
})
