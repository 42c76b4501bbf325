import { z } from 'zod'

/** A moment with its zone (ISO 8601 / RFC 3339); `2019-07-10` or a time without `Z` or an offset is refused. */
const MOMENT = 'a date and time with zone, e.g. 2019-07-10T14:05:00+05:30'
export const moment = z.string({ error: MOMENT }).refine(isMoment, { error: MOMENT })
/** A calendar date, or a moment with zone. */
export const dateOrMoment = z.union([z.iso.date(), moment], {
  error: 'a date (2019-07-07) or a date and time with zone (2019-07-07T14:05:00Z)',
})
const text = z.string({ error: 'text' }).trim().min(1, { error: 'text that is not empty' })
export const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
const id = z
  .string({ error: 'an id' })
  .regex(ID, { error: 'an id: lower-case letters, digits and single hyphens' })
/** `world/uk-ambassador-resigns`: section, optional folders, slug; no leading slash. */
const address = z.string({ error: 'a story address' }).regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)+$/, {
  error: 'a story address without a leading slash, e.g. world/uk-ambassador-resigns',
})
/** A list that names each thing once. */
const each = <T extends z.ZodType<string>>(item: T, what: string) =>
  z.array(item, { error: `a list of ${what}` }).superRefine((list, context) => {
    list.forEach((one, index) => {
      if (list.indexOf(one) < index)
        context.addIssue({ code: 'custom', path: [index], message: 'each of them once', input: one })
    })
  })
const webAddress = z.url({ protocol: /^https?$/, error: 'an absolute http(s) address' })
const secureAddress = z.url({ protocol: /^https$/, error: 'an absolute https address' })
const contactAddress = z.url({
  protocol: /^(?:https|mailto|tel)$/,
  error: 'an address that starts with https:, mailto: or tel:',
})
const languageTag = z.string().refine(isLanguageTag, { error: 'a BCP 47 language tag, e.g. en-GB' })

function isMoment(text: string): boolean {
  const parts = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/.exec(text)
  // Date.parse takes 30 February for 2 March; the calendar doesn't.
  return (
    parts?.[1] !== undefined && z.iso.date().safeParse(parts[1]).success && !Number.isNaN(Date.parse(text))
  )
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    // Intl throws a RangeError for a malformed tag: that is the answer, not a failure.
    return false
  }
}

function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    return true
  } catch {
    // Intl throws a RangeError for an unknown zone: that is the answer, not a failure.
    return false
  }
}

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

const pictureSchema = z.strictObject({
  src: text,
  alt: text,
  caption: text.optional(),
  credit: text,
  licence: text.optional(),
  licenceExpires: dateOrMoment.optional(),
})

const correctionSchema = z.strictObject({
  at: moment,
  kind: z.enum(['correction', 'clarification', 'update'], {
    error: 'one of correction, clarification, update',
  }),
  text,
})

const EARLIER = 'an address that starts with /, without ?, # and *'
const earlierPath = z.string({ error: EARLIER }).regex(/^\/[^?#*]+$/, { error: EARLIER })

const withdrawalSchema = z.strictObject({ at: moment, reason: text })

const GUID = 'a URI, e.g. https://old.example.org/?p=123 or tag:example.org,2019:x'

/** Frontmatter of `content/articles/**`. */
export const articleSchema = z
  .strictObject({
    headline: text,
    standfirst: text,
    published: moment,
    authors: each(id, 'author ids').min(1, { error: 'at least one author id' }).optional(),
    credit: text.optional(),
    dateline: text.optional(),
    kind: z.enum(KINDS, { error: `one of ${KINDS.join(', ')}` }).default('news'),
    kicker: text.optional(),
    updated: moment.optional(),
    topics: each(id, 'topic ids').default([]),
    storyline: id.optional(),
    related: each(address, 'story addresses').default([]),
    image: pictureSchema.optional(),
    corrections: z.array(correctionSchema, { error: 'a list of corrections' }).default([]),
    draft: z.boolean({ error: 'true or false' }).default(false),
    withdrawn: withdrawalSchema.optional(),
    canonical: webAddress.optional(),
    language: languageTag.optional(),
    redirectFrom: each(earlierPath, 'addresses').default([]),
    /** The story's id in feeds, in place of the one that the site makes from `published`. */
    guid: z
      .string({ error: GUID })
      .regex(/^[a-z][a-z0-9+.-]*:[^\s<>"]+$/i, { error: GUID })
      .optional(),
  })
  .superRefine((article, context) => {
    if (article.authors === undefined && article.credit === undefined)
      context.addIssue({
        code: 'custom',
        path: ['authors'],
        message: 'authors (ids in content/authors) or a credit',
        input: undefined,
      })
    for (const [path, at] of changesOf(article))
      if (Date.parse(at) < Date.parse(article.published))
        context.addIssue({
          code: 'custom',
          path,
          message: `a time not before published (${article.published})`,
          input: at,
        })
  })

/** When a story was changed after it was published, each with its place in the frontmatter. */
export function changesOf({
  updated,
  corrections,
}: {
  updated?: string | undefined
  corrections: readonly Correction[]
}): [path: PropertyKey[], at: string][] {
  return [
    ...(updated === undefined ? [] : [[['updated'], updated] satisfies [PropertyKey[], string]]),
    ...corrections.map(({ at }, index): [PropertyKey[], string] => [['corrections', index, 'at'], at]),
  ]
}

/** `content/authors/<id>.yaml` */
export const authorSchema = z.strictObject({
  name: text,
  role: text,
  bio: text,
  email: z.email({ error: 'an e-mail address' }).optional(),
})

/** `content/topics/<id>.yaml` */
export const topicSchema = z.strictObject({ name: text, description: text })

/** `content/storylines/<id>.yaml` */
export const storylineSchema = z.strictObject({ name: text, summary: text })

/** Frontmatter of `content/pages/<id>.mdx`. */
export const pageSchema = z.strictObject({ title: text, standfirst: text, updated: moment.optional() })

/** `/.well-known/security.txt`, by the names of RFC 9116, section 2.5. */
const securitySchema = z.strictObject({
  contact: z
    .array(contactAddress, { error: 'a list of addresses' })
    .min(1, { error: 'at least one address' }),
  /** When somebody is to look at this file again; `check` warns before. */
  expires: moment,
  encryption: secureAddress.optional(),
  acknowledgments: secureAddress.optional(),
  preferredLanguages: z.array(languageTag, { error: 'a list of BCP 47 language tags' }).optional(),
  policy: secureAddress.optional(),
  hiring: secureAddress.optional(),
})

const INDEX_NOW_KEY = 'a key of 8 to 128 letters, digits and hyphens, in quotes where it is a number'

/** Whom `npm run announce` tells of new and changed pages. */
const announceSchema = z.strictObject({
  /** https://www.indexnow.org/documentation */
  indexNow: z
    .strictObject({
      key: z.string({ error: INDEX_NOW_KEY }).regex(/^[A-Za-z0-9-]{8,128}$/, { error: INDEX_NOW_KEY }),
      endpoint: webAddress.default('https://api.indexnow.org/indexnow'),
    })
    .optional(),
  /** https://www.w3.org/TR/websub/ */
  webSub: z.strictObject({ hub: webAddress }).optional(),
})

/** Files of plain text at the root of the site, each as it is to be served. */
const filesSchema = z.strictObject({
  'ads.txt': text.optional(),
  'app-ads.txt': text.optional(),
  'humans.txt': text.optional(),
  'trust.txt': text.optional(),
})

const localPath = z.string().startsWith('/', { error: 'an address that starts with /' })

/** Pages in which the newsroom says how it works; search engines are told of them. */
const policiesSchema = z.strictObject({
  /** How stories are made: mission, sources, independence. */
  principles: localPath.optional(),
  corrections: localPath.optional(),
  ethics: localPath.optional(),
  /** Who the editors are. */
  masthead: localPath.optional(),
})

const HOST = 'a host without https:// and path, e.g. player.example.org'
const host = z
  .string({ error: HOST })
  .regex(/^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z0-9-]{2,}$/, { error: HOST })

/** A script of another site, such as one that counts readers or shows a newsletter's form. */
const scriptSchema = z.strictObject({
  src: secureAddress,
  /** Further hosts that the script loads from, sends to or shows. */
  hosts: each(host, 'hosts').default([]),
  /** Attributes of the script element, e.g. `data-domain`. */
  attributes: z
    .record(z.string().regex(/^data-[a-z0-9-]+$/, { error: 'the name of an attribute, data-…' }), text, {
      error: 'attributes with their values',
    })
    .default({}),
})

/** `content/publication.yaml` */
export const publicationSchema = z.strictObject({
  name: text,
  tagline: text,
  description: text,
  language: languageTag,
  timeZone: z.string().refine(isTimeZone, { error: 'an IANA time zone, e.g. Europe/London' }),
  email: z.email({ error: 'an e-mail address' }),
  founded: z.int({ error: 'a year' }).optional(),
  copyright: text,
  /** Ids in content/pages, in the order of the footer. */
  pages: each(id, 'page ids').default([]),
  security: securitySchema.optional(),
  files: filesSchema.optional(),
  announce: announceSchema.optional(),
  /** The nameplate or emblem that search engines show: a file under public/, at least 112 × 112 px. */
  logo: localPath.optional(),
  policies: policiesSchema.optional(),
  /** The domain in the ids of stories in feeds; the domain of `email` by default. Set it before `email` changes. */
  feedDomain: host.optional(),
  /** Hosts of videos and posts that stories may hold as `<Embed>`; the site's security policy lets readers load these. */
  embeds: each(host, 'hosts').default([]),
  /** Scripts of other sites that every page loads; the site's security policy allows their hosts. */
  scripts: z.array(scriptSchema, { error: 'a list of scripts' }).default([]),
})

/** `content/sections.yaml`, in the order of the navigation. */
export const sectionsSchema = z.strictObject({
  sections: z
    .array(z.strictObject({ id, name: text, description: text }))
    .min(1, { error: 'at least one section' }),
})

const picks = each(address, 'story addresses').default([])
const count = (fallback: number) =>
  z
    .int({ error: 'a whole number' })
    .min(1, { error: 'a number from 1' })
    .max(40, { error: 'a number up to 40' })
    .default(fallback)
const title = text.optional()

/** One block of the front page: filled by `stories` first, then by the block's own rule. */
const frontBlockSchema = z.discriminatedUnion(
  'block',
  [
    z.strictObject({ block: z.literal('banner'), label: text.default('Live'), stories: picks }),
    z.strictObject({ block: z.literal('lead'), stories: picks, related: count(3) }),
    z.strictObject({ block: z.literal('top'), stories: picks, count: count(4), title }),
    z.strictObject({ block: z.literal('section'), section: id, stories: picks, count: count(4) }),
    z.strictObject({ block: z.literal('topic'), topic: id, stories: picks, count: count(3) }),
    z.strictObject({ block: z.literal('opinion'), stories: picks, count: count(4), title }),
    z.strictObject({ block: z.literal('river'), count: count(10), title }),
  ],
  { error: 'a block: one of banner, lead, top, section, topic, opinion, river' },
)

/** `content/front.yaml` */
export const frontSchema = z.strictObject({
  blocks: z.array(frontBlockSchema).min(1, { error: 'at least one block' }),
})

const FORMER = 'a path: `/old` for one address, `/old/*` for it and all below; no ? and #'
const formerPath = z.string({ error: FORMER }).regex(/^\/(?!\*)[^?#*]*(?:(?<=\/)\*)?$/, { error: FORMER })
const PRESENT = 'a path: `/new`, or where `from` ends in /* also `/new/*`, which takes over what follows'
const presentPath = z.string({ error: PRESENT }).regex(/^\/[^*]*(?:(?<=\/)\*)?$/, { error: PRESENT })

/** `content/redirects.yaml`: exact rules, and prefix rules, whose `from` ends in `/*`. */
export const redirectsSchema = z.strictObject({
  redirects: z
    .array(
      z
        .strictObject({ from: formerPath, to: presentPath })
        .refine(({ from, to }) => from.endsWith('/*') || !to.endsWith('/*'), {
          path: ['to'],
          error: PRESENT,
        }),
    )
    .default([]),
})

export type Picture = z.infer<typeof pictureSchema>
export type Withdrawal = z.infer<typeof withdrawalSchema>
export type Correction = z.infer<typeof correctionSchema>
type ArticleFields = z.infer<typeof articleSchema>
export type Security = z.infer<typeof securitySchema>
export type Announce = z.infer<typeof announceSchema>
export type FrontBlock = z.infer<typeof frontBlockSchema>
export type Publication = z.infer<typeof publicationSchema>
export type Section = z.infer<typeof sectionsSchema>['sections'][number]
type Redirect = z.infer<typeof redirectsSchema>['redirects'][number]
export type Author = z.infer<typeof authorSchema> & { id: string }
export type Topic = z.infer<typeof topicSchema> & { id: string }
export type Storyline = z.infer<typeof storylineSchema> & { id: string }

/** Where a record came from, so that later checks can name the line. */
export type Source = {
  /** Relative to the project: `content/articles/world/x.mdx`. */
  file: string
  /** 1-based line of a frontmatter path (`authors.0`, `image.src`), nearest known ancestor otherwise. */
  lineOf(path: readonly PropertyKey[]): number
}

/** A body of MDX or plain Markdown and the line of its file on which it starts (1-based). */
export type Body = { text: string; line: number; format: 'mdx' | 'md' }

/**
 * What a picture's file says of itself: `src` is the address a browser asks for, width and height are in pixels,
 * `version` is eight hex digits that change with the bytes.
 */
export type PictureFile = {
  src: string
  width: number
  height: number
  bytes: number
  mediaType: string
  version: string
}

/** A picture with what its file says of itself. */
export type SizedPicture = Picture & PictureFile

/** The pictures of a body's `<Figure>` blocks, by the name that the writer gave. */
export type Figures = Readonly<Record<string, PictureFile>>

/** A story as its file has it, before anybody asked whether it is public; its words stay in the file. */
export type Article = Omit<ArticleFields, 'image'> & {
  /** The path of the page without a leading slash: `world/uk-ambassador-resigns`. */
  address: string
  section: string
  image?: SizedPicture
  figures: Figures
  /** What the `<LiveUpdate>` blocks of a live story say. */
  live?: LiveFacts
}

/** Who has written a live story's updates (author ids), and when the last one came in (ISO 8601 with zone). */
export type LiveFacts = { authors: readonly string[]; lastUpdate?: string }

export type Page = z.infer<typeof pageSchema> & { id: string; body: Body; figures: Figures }

/** An article or a page with all that its file says. */
export type ArticleFile = Article & { body: Body; source: Source }
export type PageFile = Page & { source: Source }

/** Everything below `content/` but the words of the stories. */
export type Records = {
  publication: Publication
  sections: Section[]
  front: FrontBlock[]
  redirects: Redirect[]
  authors: Map<string, Author>
  topics: Map<string, Topic>
  storylines: Map<string, Storyline>
  pages: Map<string, Page>
  articles: Article[]
}

/** Everything below `content/`, parsed. */
export type RecordFiles = Omit<Records, 'pages' | 'articles'> & {
  pages: Map<string, PageFile>
  articles: ArticleFile[]
  /** Sources of the single files, for cross-reference checks. */
  sources: { publication: Source; sections: Source; front: Source; redirects: Source }
}
