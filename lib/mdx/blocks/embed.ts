import { defineBlock } from './define-block'
import { target } from './markdown-text'

export const Embed = defineBlock({
  use: 'A third-party video or post. The reader’s browser loads nothing from the other site until the reader clicks.',
  attributes: {
    url: {
      type: 'embed',
      required: true,
      meaning: 'address of the video or post, at a host that publication.yaml lists under `embeds`',
      example: 'https://www.youtube-nocookie.com/embed/abc',
    },
    title: { type: 'text', required: true, meaning: 'what it shows', example: 'The ferry leaves' },
  },
  content: 'nothing',
  addData({ url = '' }, { frame, words }) {
    const site = new URL(url).hostname
    return {
      frame,
      load: words('loadFrom', { site }),
      consent: words('embedConsent', { site }),
      open: words('openThere'),
    }
  },
  toMarkdown: ({ url = '', title = '' }, _content, write) =>
    `[${write(title)}]${target(url)} (${new URL(url).hostname})`,
})
