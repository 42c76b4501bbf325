import { defineBlock } from './define-block'
import { target } from './markdown-text'

export const AlsoRead = defineBlock({
  use: 'A card that links to another story. For a story of this site, headline, author and label come from that story and stay current.',
  attributes: {
    story: { type: 'story', meaning: 'a story of this site: section and slug', example: 'world/slug' },
    href: { type: 'URL', meaning: 'a story elsewhere', example: 'https://example.org/story' },
    headline: { type: 'text', meaning: 'headline of the story elsewhere', example: 'What the tide left' },
    author: { type: 'text', meaning: 'author of the story elsewhere', example: 'Asha Rao' },
    label: { type: 'text', meaning: 'label before the headline', example: 'Watch' },
  },
  content: 'nothing',
  either: { alone: 'story', or: ['href', 'headline'] },
  addData: ({ story, href }, site) => ({
    frame: site.frame,
    colon: site.words.between('labelled'),
    prompt:
      story !== undefined || href === undefined
        ? site.words('alsoRead')
        : site.words('alsoReadOn', { site: new URL(href).hostname }),
    ...(story !== undefined && site.story(story)),
  }),
  toMarkdown({ href = '', headline = '', author, label, mark, prompt = '', colon = '' }, _content, write) {
    const text = label === undefined ? headline : label + colon + headline
    const by = author === undefined ? '' : ` (${write(author)})`
    const corrected = mark === undefined ? '' : ` [${mark}]`
    return `${write(prompt + colon.trimEnd())} [${write(text)}]${target(href)}${write(corrected)}${by}`
  },
})
