import { Document, isMap, parseDocument, stringify } from 'yaml'
import { momentIn } from '@/lib/format/dates'
import { catalogueTag } from '@/lib/words/words'
import type { Settings } from './settings'
import { type StarterText, starterText } from './starter-text'

/** The YAML files of the sample that a new publication keeps, with other values. */
export const SETTINGS_FILES = [
  'content/publication.yaml',
  'content/sections.yaml',
  'content/front.yaml',
  'content/redirects.yaml',
] as const
type SettingsFile = (typeof SETTINGS_FILES)[number]

/** Keys of the sample that a newsroom fills in itself, if it needs them. */
const SAMPLE_KEYS = ['founded', 'policies', 'security', 'files']

/**
 * The text files of a new publication by their paths: its settings, the front page, one story and a page about it.
 * @param former reads the present text of a settings file, whose comments are kept
 */
export function contentFiles(
  settings: Settings,
  former: (file: SettingsFile) => string,
  { now, logo }: { now: Date; logo: string },
): Map<string, string> {
  const { name, tagline, language, timeZone, email, sections } = settings
  const words = starterText(language)
  const [first] = sections
  if (first === undefined) throw new Error('A publication needs a section.')
  return new Map([
    [
      'content/publication.yaml',
      withValues(former('content/publication.yaml'), {
        name,
        tagline,
        description: `${name}: ${tagline}`,
        language,
        timeZone,
        email,
        copyright: name,
        pages: ['about'],
        logo,
        embeds: [],
      }),
    ],
    [
      'content/sections.yaml',
      withValues(former('content/sections.yaml'), {
        sections: sections.map((one) => ({ ...one, description: `${name}: ${one.name}` })),
      }),
    ],
    [
      'content/front.yaml',
      withValues(former('content/front.yaml'), {
        blocks: [
          { block: 'lead', related: 3 },
          { block: 'top', count: 4 },
          ...sections.map(({ id }) => ({ block: 'section', section: id, count: 4 })),
          { block: 'river', count: 12 },
        ],
      }),
    ],
    ['content/redirects.yaml', withValues(former('content/redirects.yaml'), { redirects: [] })],
    [`content/articles/${first.id}/welcome.mdx`, welcome(settings, words, now)],
    ['content/pages/about.mdx', about(settings, words)],
  ])
}

/** A YAML file with other values for some keys and without the sample's; comments elsewhere stay. */
function withValues(text: string, values: Readonly<Record<string, unknown>>): string {
  const parsed = parseDocument(text)
  const document = parsed.errors.length === 0 && isMap(parsed.contents) ? parsed : new Document({})
  for (const key of SAMPLE_KEYS) document.delete(key)
  for (const [key, value] of Object.entries(values)) document.set(key, value)
  return document.toString({ lineWidth: 0, flowCollectionPadding: false })
}

/** Whether a story is the one that a new publication begins with, unchanged. */
export function isWelcome(text: string, publication: WelcomeSettings): boolean {
  const withoutTime = (story: string) => story.replace(/^published: .*$/m, '')
  const { language } = publication
  return withoutTime(text) === withoutTime(welcome(publication, starterText(language), new Date()))
}

/** Whether a page is the one about a new publication, unchanged. */
export function isFirstAbout(
  text: string,
  publication: Pick<Settings, 'name' | 'email' | 'language'>,
): boolean {
  return text === about(publication, starterText(publication.language))
}

type WelcomeSettings = Pick<Settings, 'name' | 'language' | 'timeZone'>

function welcome({ name, language, timeZone }: WelcomeSettings, words: StarterText, now: Date): string {
  const { headline, standfirst, body } = words.story
  return document(
    'The first story. Replace it with your own, or delete this file when there is another.',
    {
      headline: headline.replace('{name}', () => name),
      standfirst,
      published: momentIn(timeZone, now),
      credit: name,
      ...inLanguage(language, words),
    },
    body,
  )
}

function about({ name, email }: Pick<Settings, 'name' | 'email'>, words: StarterText): string {
  const { title, standfirst, body } = words.about
  return document(
    'Say who owns the publication, who works for it and how to reach it.',
    { title: title.replace('{name}', () => name), standfirst },
    body.replace('{email}', () => `[${email.replaceAll(/[_*]/g, '\\$&')}](mailto:${email})`),
  )
}

/** The language of the words, if they aren't in the publication's. */
function inLanguage(language: string, words: StarterText): { language?: string } {
  return catalogueTag(language) === words.language ? {} : { language: words.language }
}

function document(comment: string, frontmatter: Readonly<Record<string, string>>, body: string): string {
  return `---\n# ${comment}\n${stringify(frontmatter, { lineWidth: 0 })}---\n\n${body}\n`
}
