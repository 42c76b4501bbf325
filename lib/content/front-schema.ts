import { z } from 'zod'
import { address, each, id, publicationMoment, text } from './fields'

const listedStories = each(address)
  .default([])
  .meta({
    description: 'Stories that the block shows first, in this order.',
    examples: ['[city/quay-reopens]'],
  })
const count = (fallback: number) =>
  z
    .int()
    .min(1, { error: 'a number from 1' })
    .max(40, { error: 'a number up to 40' })
    .default(fallback)
    .meta({ title: 'number from 1 to 40', description: 'Maximum number of stories.', examples: ['6'] })
const title = text.optional().meta({ description: 'Heading of the block.', examples: ['Editor’s choice'] })

/** The blocks of the front page, each with its own keys. A block shows its `stories`, then stories by its own rule. */
export const FRONT_BLOCKS = [
  z
    .strictObject({
      block: z.literal('banner'),
      label: text
        .optional()
        .meta({ description: 'Label of the line. Default: “Live”.', examples: ['Breaking'] }),
      stories: listedStories,
    })
    .meta({
      description:
        'A line above the page, for live and breaking stories. It shows only the stories in `stories`.',
    }),
  z.strictObject({ block: z.literal('lead'), stories: listedStories, related: count(3) }).meta({
    description:
      'The lead story with its related stories. Without `stories`: the newest story with a picture, except opinion.',
  }),
  z
    .strictObject({ block: z.literal('top'), stories: listedStories, count: count(4), title })
    .meta({ description: 'Further main stories. By default the newest, except opinion.' }),
  z
    .strictObject({
      block: z.literal('section'),
      section: id.meta({ description: 'Id of the section.', examples: ['city'] }),
      stories: listedStories,
      count: count(4),
    })
    .meta({ description: 'The newest stories of one section.' }),
  z
    .strictObject({
      block: z.literal('topic'),
      topic: id.meta({ description: 'Id of the topic.', examples: ['ferries'] }),
      stories: listedStories,
      count: count(3),
    })
    .meta({ description: 'The newest stories of one topic.' }),
  z.strictObject({ block: z.literal('opinion'), stories: listedStories, count: count(4), title }).meta({
    description:
      'Opinion pieces. By default the newest stories of kind `opinion`, by different writers first.',
  }),
  z
    .strictObject({ block: z.literal('river'), count: count(10), title })
    .meta({ description: 'The newest stories that no other block shows.' }),
  z.strictObject({ block: z.literal('most-read'), count: count(5), title }).meta({
    description:
      'The most read stories, from `content/most-read.yaml`, which `npm run most-read` writes. They may be in other blocks too. Without the file the block isn’t shown.',
  }),
] as const

/** `content/most-read.yaml` */
export const mostReadSchema = z
  .strictObject({
    until: publicationMoment.meta({ description: 'The time of the last request that was counted.' }),
    stories: each(address).meta({ description: 'The most read stories, the most read first.' }),
  })
  .meta({ title: 'most-read' })

export const frontBlockSchema = z.discriminatedUnion('block', FRONT_BLOCKS, {
  error: 'a block: one of banner, lead, top, section, topic, opinion, river, most-read',
})

/** `content/front.yaml` */
export const frontSchema = z
  .strictObject({
    blocks: z
      .array(frontBlockSchema)
      .min(1, { error: 'at least one block' })
      .meta({ description: 'The blocks of the front page, from top to bottom.' }),
  })
  .meta({ title: 'front' })
