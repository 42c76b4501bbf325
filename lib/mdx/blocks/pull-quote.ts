import { defineBlock } from './define-block'
import { quotation } from './markdown-text'

/** Text that begins with a quotation mark or contains one that isn't an apostrophe. */
const HAS_QUOTES = /^\s*['‘’‚‹›]|["“”„‟«»「」『』《》]/

export const PullQuote = defineBlock({
  use: 'A quotation from the story. Its words must occur in the story’s own text.',
  attributes: {
    speaker: { type: 'text', meaning: 'who said it', example: 'Kim Darroch' },
    role: { type: 'text', meaning: 'who the speaker is', example: 'UK ambassador' },
  },
  content: 'text',
  quotesStory: true,
  /** `marks` is `none` if the text contains quotation marks. */
  addData: (_written, { comma }, words) => ({ comma, marks: HAS_QUOTES.test(words) ? 'none' : undefined }),
  toMarkdown: ({ speaker, role, comma = '' }, content, write) =>
    quotation(
      speaker === undefined
        ? content
        : `${content}\n\n— ${write(role === undefined ? speaker : speaker + comma + role)}`,
    ),
})
