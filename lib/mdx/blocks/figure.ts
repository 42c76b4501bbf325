import { defineBlock } from './define-block'
import { target } from './markdown-text'

export const Figure = defineBlock({
  use: 'An image in the text. Its dimensions are read from the file.',
  attributes: {
    src: {
      type: 'image',
      required: true,
      meaning: 'file under public/ (with a leading slash) or beside the story',
      example: '/images/quay.png',
    },
    alt: { type: 'text', required: true, meaning: 'what the image shows', example: 'A ferry at the quay' },
    credit: { type: 'text', required: true, meaning: 'who made it', example: 'Photo: Asha Rao' },
    caption: { type: 'text', meaning: 'text under the image', example: 'The ferry on Monday.' },
  },
  content: 'nothing',
  addData: ({ src = '' }, site) => site.image(src),
  toMarkdown: ({ src = '', alt = '', caption = '', credit = '' }, _content, write) =>
    `![${write(alt)}]${target(src)}\n\n${write([caption, credit].filter(Boolean).join(' '))}`,
})
