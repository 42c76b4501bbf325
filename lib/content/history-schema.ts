import { z } from 'zod'
import { publicationMoment } from './fields'

const WORDS = 'the text of a paragraph'
const words = (description: string) =>
  z.string({ error: WORDS }).min(1, { error: WORDS }).optional().meta({ title: 'text', description })
const EITHER = '`before`, `after` or both, which differ'

/** `content/history/<address>.yaml`: what readers have seen change in a story. `npm run history` writes it. */
export const historySchema = z
  .strictObject({
    text: z.string({ error: 'the fingerprint that `npm run history` writes' }).meta({
      title: 'fingerprint',
      description: 'Fingerprint of the text after the last of these changes.',
    }),
    changes: z
      .array(
        z.strictObject({
          at: publicationMoment.meta({ description: 'When readers saw the change.' }),
          paragraphs: z
            .array(
              z
                .strictObject({
                  before: words('As it was. Without it, the paragraph was added.'),
                  after: words('As it became. Without it, the paragraph was removed.'),
                })
                .refine(({ before, after }) => before !== after, { error: EITHER }),
            )
            .min(1, { error: 'at least one paragraph' })
            .meta({ description: 'The paragraphs that changed.' }),
        }),
      )
      .default([])
      .meta({ description: 'The changes, the oldest first. You may delete some.' }),
  })
  .meta({ title: 'history' })

export type HistoryFile = z.infer<typeof historySchema>
