import { z } from 'zod'
import {
  contactUrl,
  each,
  email,
  id,
  languageTag,
  lines,
  localPath,
  publicationMoment,
  secureUrl,
  text,
  timeZone,
  webUrl,
} from './fields'
import { wordsSchema } from './words-schema'

/** `/.well-known/security.txt`, with the field names of RFC 9116, section 2.5. */
const securitySchema = z.strictObject({
  contact: z
    .array(contactUrl)
    .min(1, { error: 'at least one address' })
    .meta({
      description: 'Where to report a weakness of the site.',
      examples: ['[mailto:security@example.org]'],
    }),
  expires: publicationMoment.meta({
    description: 'When this entry must be reviewed, less than a year from now. `check` warns 30 days before.',
    examples: ['2027-06-01T00:00:00Z'],
  }),
  encryption: secureUrl.optional().meta({ description: 'Key for encrypted reports.' }),
  acknowledgments: secureUrl.optional().meta({ description: 'Page that thanks reporters.' }),
  preferredLanguages: z
    .array(languageTag)
    .optional()
    .meta({ description: 'Languages of reports.', examples: ['[en, fr]'] }),
  policy: secureUrl.optional().meta({ description: 'Rules for reports.' }),
  hiring: secureUrl.optional().meta({ description: 'Open positions.' }),
})

const INDEX_NOW_KEY = 'a key of 8 to 128 letters, digits and hyphens, in quotes where it is a number'

const announceSchema = z.strictObject({
  indexNow: z
    .strictObject({
      key: z
        .string({ error: INDEX_NOW_KEY })
        .regex(/^[A-Za-z0-9-]{8,128}$/, { error: INDEX_NOW_KEY })
        .meta({
          title: 'key',
          description: 'A key of your choice: 8 to 128 letters, digits and hyphens.',
          examples: ['4f7c0d9be1a84f7e'],
        }),
      endpoint: webUrl
        .default('https://api.indexnow.org/indexnow')
        .meta({ description: 'Where to send it.' }),
    })
    .optional()
    .meta({ description: 'Search engines: https://www.indexnow.org/documentation' }),
  webSub: z
    .strictObject({
      hub: webUrl.meta({ description: 'URL of the hub.', examples: ['https://hub.example.org/'] }),
    })
    .optional()
    .meta({ description: 'Feed readers: https://www.w3.org/TR/websub/' }),
})

const filesSchema = z.strictObject({
  'ads.txt': lines.optional().meta({ description: 'Who may sell the site’s advertising.' }),
  'app-ads.txt': lines.optional().meta({ description: 'The same for apps.' }),
  'humans.txt': lines.optional().meta({ description: 'Who made the site.' }),
  'trust.txt': lines.optional().meta({ description: 'Memberships and ownership (JournalList).' }),
})

const policiesSchema = z.strictObject({
  principles: localPath.optional().meta({
    description: 'Page on how stories are made: mission, sources, independence.',
    examples: ['/about'],
  }),
  corrections: localPath.optional().meta({ description: 'Page on corrections.', examples: ['/corrections'] }),
  ethics: localPath.optional().meta({ description: 'Page on ethics.', examples: ['/ethics'] }),
  masthead: localPath
    .optional()
    .meta({ description: 'Page that names the editors.', examples: ['/authors'] }),
})

const HOST = 'a host without https:// and path, e.g. player.example.org'
const host = z
  .string({ error: HOST })
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/, { error: HOST })
  .meta({ title: 'host' })

const scriptSchema = z.strictObject({
  src: secureUrl.meta({
    description: 'URL of the script.',
    examples: ['https://stats.example.org/script.js'],
  }),
  hosts: each(host)
    .default([])
    .meta({
      description: 'Further hosts that the script loads from, sends to or shows.',
      examples: ['[api.example.org]'],
    }),
  attributes: z
    .record(z.string().regex(/^data-[a-z0-9-]+$/, { error: 'the name of an attribute, data-…' }), text)
    .default({})
    .meta({
      title: 'attributes with values',
      description: 'Attributes of the script element, each `data-…`.',
      examples: ['{ data-domain: example.org }'],
    }),
})

const podcastSchema = z.strictObject({
  image: localPath.meta({
    description: 'Cover: a square JPEG or PNG under `public/`, 1,400 to 3,000 px wide.',
    examples: ['/images/podcast.png'],
  }),
  category: text.default('News').meta({
    description: 'Category of Apple Podcasts.',
    examples: ['News'],
  }),
})

/** `content/publication.yaml` */
export const publicationSchema = z
  .strictObject({
    name: text.meta({ description: 'Name of the publication.', examples: ['The Venn Courier'] }),
    tagline: text.meta({ description: 'A line beside the name.', examples: ['News of the estuary'] }),
    description: text.meta({
      description: 'What the publication is, for search engines and feeds.',
      examples: ['Independent news from Venn and its harbour.'],
    }),
    language: languageTag.meta({ description: 'Language of the publication.', examples: ['en-GB'] }),
    timeZone: timeZone.meta({
      description: 'Time zone of dates and of the masthead.',
      examples: ['Europe/London'],
    }),
    email: email.meta({ description: 'Address for readers.', examples: ['desk@example.org'] }),
    founded: z
      .int()
      .optional()
      .meta({ description: 'Year of foundation.', examples: ['1871'] }),
    copyright: text.meta({
      description: 'Owner of the texts, for the footer.',
      examples: ['The Venn Courier'],
    }),
    pages: each(id)
      .default([])
      .meta({
        description: 'Ids of files in `content/pages`, in the order of the footer.',
        examples: ['[about]'],
      }),
    security: securitySchema
      .optional()
      .meta({ description: 'Makes `/.well-known/security.txt` (RFC 9116).' }),
    files: filesSchema.optional().meta({ description: 'Text files at the root of the site.' }),
    announce: announceSchema
      .optional()
      .meta({ description: 'Services that `npm run announce` notifies of new and changed pages.' }),
    podcast: podcastSchema.optional().meta({
      description:
        'Cover and category of the podcast at `/podcast.xml`, which contains the stories with `audio`. Set it before you submit the podcast to directories.',
    }),
    logo: localPath.optional().meta({
      description: 'Emblem that search engines show: a file under `public/`, at least 112 × 112 px.',
      examples: ['/images/logo.png'],
    }),
    policies: policiesSchema.optional().meta({
      description: 'Pages on the newsroom’s policies; structured data names them to search engines.',
    }),
    feedDomain: host.optional().meta({
      description:
        'Domain in the ids of stories in feeds. Default: the domain of `email`. Set it before `email` changes.',
      examples: ['example.org'],
    }),
    embeds: each(host)
      .default([])
      .meta({
        description:
          'Hosts of videos and posts that `<Embed>` may show. The Content-Security-Policy allows no others.',
        examples: ['[player.example.org]'],
      }),
    scripts: z.array(scriptSchema).default([]).meta({
      description:
        'Scripts of other sites that every page loads, for instance analytics. The Content-Security-Policy allows their hosts.',
    }),
    offline: z
      .boolean()
      .optional()
      .meta({
        description:
          'Whether browsers store the front page, the stories read last and saved stories to read offline. Default: `true`. `false` also deletes what they have stored.',
        examples: ['false'],
      }),
    words: wordsSchema.optional().meta({
      description:
        'Texts of the interface that replace those of the language (lib/words). The meanings below are the English texts; the site fills in what is in braces. Of a plural, name the categories that the language has: `{ one: …, other: … }`.',
      examples: ['{ alsoRead: Read next }'],
    }),
  })
  .meta({ title: 'publication' })
