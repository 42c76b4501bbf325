import { z } from 'zod'
import {
  address,
  each,
  earlierPath,
  fileName,
  id,
  languageTag,
  publicationDate,
  publicationMoment,
  text,
  webUrl,
} from './fields'

export const KINDS = [
  'news',
  'analysis',
  'opinion',
  'explainer',
  'interview',
  'review',
  'obituary',
  'live',
  'video',
  'audio',
  'gallery',
] as const
export type Kind = (typeof KINDS)[number]

const FOCUS = 'two percentages, from the left and from the top, e.g. 30% 20%'
const focus = z
  .string({ error: FOCUS })
  .regex(/^(?:100|\d{1,2})(?:\.\d+)?% (?:100|\d{1,2})(?:\.\d+)?%$/, { error: FOCUS })
  .meta({ title: 'two percentages' })

const DURATION = 'a length such as 4:32, 1:02:45 or PT4M32S'
const duration = z
  .string({ error: DURATION })
  .regex(/^(?:(?:\d+:)?[0-5]?\d:[0-5]\d|PT(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)$/, { error: DURATION })
  .meta({ title: 'length' })

const pictureSchema = z.strictObject({
  src: fileName.meta({
    description:
      'File of the picture: under `public/`, with a leading slash, or beside the story, without one. JPEG, PNG, WebP, AVIF, GIF, SVG, or a phone’s HEIC. The site publishes smaller versions of it, without its location data.',
    examples: ['/images/embassy.jpg'],
  }),
  alt: text.meta({
    description: 'What the picture shows, for readers who don’t see it.',
    examples: ['The embassy at dusk, its windows lit'],
  }),
  caption: text.optional().meta({
    description: 'Text under the picture.',
    examples: ['The embassy in Washington'],
  }),
  credit: text.meta({ description: 'Who made the picture.', examples: ['Asha Rao'] }),
  licence: text.optional().meta({ description: 'Licence of the picture.', examples: ['CC BY 4.0'] }),
  licenceExpires: publicationDate.optional().meta({
    description:
      'From this day the picture is left out; `check` warns 30 days before. An expired licence never blocks a build.',
    examples: ['2027-01-01'],
  }),
  focus: focus.optional().meta({
    description: 'The point of the picture that crops keep, from the left and from the top.',
    examples: ['30% 20%'],
  }),
})

const GUID = 'a URI, e.g. https://old.example.org/?p=123 or tag:example.org,2019:x'
const guid = z
  .string({ error: GUID })
  .regex(/^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i, { error: GUID })
  .meta({ title: 'URI' })

const correctionSchema = z.strictObject({
  at: publicationMoment.meta({
    description: 'When it was corrected.',
    examples: ['2019-07-11T09:00:00+05:30'],
  }),
  kind: z.enum(['correction', 'clarification', 'update']).meta({
    description: 'What it is: an error corrected, something made clearer, something added.',
    examples: ['correction'],
  }),
  text: text.meta({
    description: 'What was wrong, and what is correct. Readers see it under the story.',
    examples: ['An earlier version named the wrong day.'],
  }),
})

const withdrawalSchema = z.strictObject({
  at: publicationMoment.meta({
    description: 'When it was withdrawn.',
    examples: ['2019-07-12T09:00:00Z'],
  }),
  reason: text.meta({
    description: 'Why; readers see it in place of the story.',
    examples: ['The report rested on a forged letter.'],
  }),
})

const audioSchema = z.strictObject({
  src: fileName.meta({
    description:
      'The sound file: under `public/`, with a leading slash, or a URL with https://. MP3, M4A, AAC, Ogg, Opus or WAV.',
    examples: ['/audio/uk-ambassador-resigns.mp3'],
  }),
  duration: duration.optional().meta({ description: 'Its length.', examples: ['4:32'] }),
  size: z
    .int()
    .min(1, { error: 'a number of bytes' })
    .optional()
    .meta({
      title: 'number of bytes',
      description:
        'Size of a file at another site, which podcast apps need. The size of a file under `public/` is read.',
      examples: ['4361216'],
    }),
  credit: text.optional().meta({ description: 'Who reads or produced it.', examples: ['Read by Asha Rao'] }),
})

/** Frontmatter of `content/articles/**`. */
export const articleSchema = z
  .strictObject({
    headline: text.meta({ description: 'Plain text.', examples: ['UK ambassador to US resigns'] }),
    standfirst: text.meta({
      description:
        'One or two sentences under the headline; also the description in feeds, cards and search results.',
      examples: ['Britain’s envoy goes after a leak of cables.'],
    }),
    published: publicationMoment.meta({
      description: 'When the story is or was published. A time in the future is an embargo until then.',
      examples: ['2019-07-10T14:05:00+05:30'],
    }),
    authors: each(id)
      .min(1, { error: 'at least one author id' })
      .optional()
      .meta({
        description: 'Ids of files in `content/authors`. Required unless there is a `credit`.',
        examples: ['[asha-rao]'],
      }),
    credit: text.optional().meta({
      description: 'Text in place of authors: an agency, “Staff reporters”.',
      examples: ['Staff reporters'],
    }),
    dateline: text.optional().meta({
      description: 'Place at the beginning of the first paragraph.',
      examples: ['New Delhi'],
    }),
    kind: z
      .enum(KINDS)
      .default('news')
      .meta({ description: 'Kind of story.', examples: ['analysis'] }),
    kicker: text.optional().meta({
      description:
        'Short label over the headline. Without it: the storyline, the first topic, or the section.',
      examples: ['The cables'],
    }),
    updated: publicationMoment.optional().meta({
      description: 'When the story was last changed; not before `published`.',
      examples: ['2019-07-10T18:00:00+05:30'],
    }),
    topics: each(id)
      .default([])
      .meta({
        description: 'Ids of files in `content/topics`, the most important first.',
        examples: ['[diplomacy, united-states]'],
      }),
    storyline: id.optional().meta({
      description: 'Id of a file in `content/storylines`: the running story that this one belongs to.',
      examples: ['darroch-cables'],
    }),
    related: each(address)
      .default([])
      .meta({
        description: 'Stories that the editor chose as further reading.',
        examples: ['[world/uk-ambassador-resigns]'],
      }),
    image: pictureSchema.optional().meta({ description: 'The lead picture.' }),
    corrections: z
      .array(correctionSchema)
      .default([])
      .meta({ description: 'Corrections, in any order: readers see the newest first.' }),
    draft: z
      .boolean()
      .default(false)
      .meta({
        description: '`true`: never public. Problems in a draft are notes and don’t stop a build.',
        examples: ['true'],
      }),
    withdrawn: withdrawalSchema.optional().meta({
      description:
        'A story that was withdrawn: its URL returns 410 with the reason. It is not in lists, feeds, the search or sitemaps, and links to it become plain text.',
    }),
    canonical: webUrl.optional().meta({
      description: 'URL of the original, where the story is republished.',
      examples: ['https://example.org/uk-ambassador-resigns'],
    }),
    language: languageTag.optional().meta({
      description: 'Language of the story. Default: that of the publication.',
      examples: ['hi'],
    }),
    redirectFrom: each(earlierPath)
      .default([])
      .meta({
        description:
          'Earlier addresses of the story, the oldest first: add a new one at the end. They redirect to it (308).',
        examples: ['[/world/ambassador]'],
      }),
    guid: guid.optional().meta({
      description:
        'Id of the story in feeds. Default: an id made from `published`. Set it for imported stories.',
      examples: ['https://old.example.org/?p=123'],
    }),
    translationOf: address.optional().meta({
      description:
        'Address of the original of a translation; each edition has a `language` of its own. Their pages link to each other as soon as both are public. Lists contain every edition; related stories contain one.',
      examples: ['world/uk-ambassador-resigns'],
    }),
    audio: audioSchema.optional().meta({ description: 'The story read aloud, or an episode.' }),
    ended: publicationMoment.optional().meta({
      description: 'When live coverage ended or will end. Default: twelve hours after the last entry.',
      examples: ['2019-07-10T22:00:00+05:30'],
    }),
    opening: z
      .enum(['standard', 'wide'])
      .default('standard')
      .meta({
        description:
          '`wide` puts the headline over the picture, which is as wide as the screen. It needs an `image`.',
        examples: ['wide'],
      }),
    aiUse: text.optional().meta({
      description: 'What software (AI) did for this story, in a sentence that readers see.',
      examples: ['The interview was transcribed by software and checked by the reporter.'],
    }),
  })
  .superRefine((article, context) => {
    if (article.authors === undefined && article.credit === undefined)
      context.addIssue({
        code: 'custom',
        path: ['authors'],
        message: 'authors (ids in content/authors) or a credit',
        params: { alternative: 'credit' },
      })
    if (article.opening === 'wide' && article.image === undefined)
      context.addIssue({ code: 'custom', path: ['image'], message: 'an image, because of `opening: wide`' })
    const ended: Change[] = article.ended === undefined ? [] : [[['ended'], article.ended]]
    for (const [path, at] of [...changesOf(article), ...ended])
      if (Date.parse(at) < Date.parse(article.published))
        context.addIssue({
          code: 'custom',
          path,
          message: `a time not before published (${article.published})`,
        })
  })
  .meta({ title: 'story' })

export type Correction = z.infer<typeof correctionSchema>
type Change = [path: PropertyKey[], at: string]

/** When a story was changed after it was published, each with its place in the frontmatter. */
export function changesOf({
  updated,
  corrections,
}: {
  updated?: string | undefined
  corrections: readonly Correction[]
}): Change[] {
  return [
    ...(updated === undefined ? [] : [[['updated'], updated] satisfies Change]),
    ...corrections.map(({ at }, index): Change => [['corrections', index, 'at'], at]),
  ]
}
