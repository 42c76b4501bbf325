import { z } from 'zod'
import { email, id, publicationMoment, text } from './fields'

const ACCOUNT = 'an account with its server in quotes: "@asha@example.social"'
const fediverseAccount = z
  .string({ error: ACCOUNT })
  .regex(/^@\w+(?:[.-]\w+)*@[a-z\d]+(?:[.-][a-z\d]+)*\.[a-z]{2,}$/i, { error: ACCOUNT })
  .meta({ title: 'account' })

/** `content/authors/<id>.yaml` */
export const authorSchema = z
  .strictObject({
    name: text.meta({ description: 'Name in bylines.', examples: ['Asha Rao'] }),
    role: text.meta({ description: 'Position.', examples: ['World editor'] }),
    bio: text.meta({
      description: 'A few sentences for the author’s page.',
      examples: ['Covers diplomacy from New Delhi.'],
    }),
    email: email.optional().meta({ description: 'Public address.', examples: ['asha@example.org'] }),
    fediverse: fediverseAccount.optional().meta({
      description:
        'Account on Mastodon or another server of the fediverse. Links to the author’s stories there show the account.',
      examples: ['"@asha@example.social"'],
    }),
  })
  .meta({ title: 'author' })

/** `content/topics/<id>.yaml` */
export const topicSchema = z
  .strictObject({
    name: text.meta({ description: 'Name of the topic.', examples: ['Diplomacy'] }),
    description: text.meta({
      description: 'One sentence for the topic’s page.',
      examples: ['Embassies, envoys, treaties.'],
    }),
  })
  .meta({ title: 'topic' })

/** `content/storylines/<id>.yaml` */
export const storylineSchema = z
  .strictObject({
    name: text.meta({ description: 'Name of the running story.', examples: ['The cables'] }),
    summary: text.meta({
      description: 'A summary for readers who are new to it.',
      examples: ['What the envoy wrote, and who read it.'],
    }),
  })
  .meta({ title: 'storyline' })

/** Frontmatter of `content/pages/<id>.mdx`. */
export const pageSchema = z
  .strictObject({
    title: text.meta({ description: 'Title of the page.', examples: ['About us'] }),
    standfirst: text.meta({
      description: 'One sentence under the title; also its description in search results.',
      examples: ['Who makes this paper, and how.'],
    }),
    updated: publicationMoment
      .optional()
      .meta({ description: 'When the page was last changed.', examples: ['2026-11-01T09:00:00Z'] }),
  })
  .meta({ title: 'page' })

const sectionSchema = z.strictObject({
  id: id.meta({ description: 'First part of its stories’ addresses; their folder.', examples: ['world'] }),
  name: text.meta({ description: 'Name in the navigation.', examples: ['World'] }),
  description: text.meta({ description: 'One sentence for its page.', examples: ['Across the strait.'] }),
})

/** `content/sections.yaml` */
export const sectionsSchema = z
  .strictObject({
    sections: z
      .array(sectionSchema)
      .min(1, { error: 'at least one section' })
      .meta({ description: 'The sections, in the order of the navigation.' }),
  })
  .meta({ title: 'sections' })

const FORMER = 'a path: `/old` or `/?p=123` for one path, `/old/*` for it and all below; no #, one parameter'
const PRESENT = 'a path: `/new`, or where `from` ends in /* also `/new/*`, which takes over what follows'

const redirectSchema = z
  .strictObject({
    from: z
      .string({ error: FORMER })
      .regex(/^\/(?!\*)[^?#*]*(?:(?<=\/)\*|\?[^?#*&=]+=[^?#*&=]+)?$/, { error: FORMER })
      .meta({
        title: 'path',
        description: 'Former path: `/old` or `/?p=123` for one path, `/old/*` for it and all below.',
        examples: ['/town/*'],
      }),
    to: z
      .string({ error: PRESENT })
      .regex(/^\/[^*]*(?:(?<=\/)\*)?$/, { error: PRESENT })
      .meta({
        title: 'path',
        description: 'Present path. `/new/*` keeps what follows the former one.',
        examples: ['/city/*'],
      }),
  })
  .refine(({ from, to }) => from.endsWith('/*') || !to.endsWith('/*'), { path: ['to'], error: PRESENT })

/** `content/redirects.yaml`: exact rules, and prefix rules, whose `from` ends in `/*`. */
export const redirectsSchema = z
  .strictObject({
    redirects: z.array(redirectSchema).default([]).meta({
      description: 'Former paths. An exact rule goes before a prefix rule, a longer prefix before a shorter.',
    }),
  })
  .meta({ title: 'redirects' })
