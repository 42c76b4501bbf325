import type { PhrasingContent, RootContent } from 'mdast'
import { stringify } from 'yaml'
import type { Body, Publication } from '@/lib/content/schema'
import { withoutControls } from '@/lib/format/characters'
import { formatMoment } from '@/lib/format/dates'
import { type MarkdownOptions, markdownTree, writeMarkdown } from '@/lib/mdx/markdown'
import { heading, paragraph, text } from '@/lib/mdx/nodes'
import type { Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

/**
 * A story as Markdown: its metadata as YAML frontmatter, with the keys of the story's file, then headline, standfirst,
 * text and corrections. `original`: the story of which it is a translation.
 */
export function storyMarkdown(
  story: Story,
  body: Body,
  publication: Publication,
  { original, ...options }: MarkdownOptions & { original?: Pick<Story, 'href'> | undefined },
): string {
  const { absoluteUrl } = options
  const { image } = story
  const facts = stringify(factsOf(story, publication, absoluteUrl, original), { lineWidth: 0 })
  const markdown = writeMarkdown([
    heading(1, story.headline),
    paragraph({ type: 'strong', children: [text(story.standfirst)] }),
    ...(image === undefined
      ? []
      : [
          paragraph({ type: 'image', url: absoluteUrl(image.src), alt: image.alt }),
          paragraph(text([image.caption, image.credit].filter(Boolean).join(' '))),
        ]),
    ...markdownTree(body, options),
    ...corrections(story, publication),
  ])
  return `---\n${withoutControls(facts)}---\n\n${markdown}`
}

/** The YAML serialiser leaves out keys that are undefined. */
function factsOf(
  story: Story,
  publication: Publication,
  absoluteUrl: MarkdownOptions['absoluteUrl'],
  original?: Pick<Story, 'href'>,
) {
  const { image, storyline } = story
  return {
    headline: story.headline,
    standfirst: story.standfirst,
    url: absoluteUrl(story.href),
    publication: publication.name,
    published: story.published,
    updated: story.updated,
    authors: story.authors.length === 0 ? undefined : story.authors.map(({ name }) => name),
    credit: story.credit,
    dateline: story.dateline,
    kind: story.kind,
    section: story.section.name,
    kicker: story.kicker,
    topics: story.topics.length === 0 ? undefined : story.topics.map(({ name }) => name),
    storyline: storyline?.name,
    language: story.language ?? publication.language,
    translationOf: original && absoluteUrl(original.href),
    image: image && {
      src: absoluteUrl(image.src),
      alt: image.alt,
      caption: image.caption,
      credit: image.credit,
      licence: image.licence,
    },
    audio: story.audio && {
      src: absoluteUrl(story.audio.src),
      duration: story.audio.duration,
      credit: story.audio.credit,
    },
    corrections: story.corrections.length === 0 ? undefined : story.corrections,
    canonical: story.canonical,
    copyright: publication.copyright,
  }
}

function corrections({ corrections: notes }: Story, publication: Publication): RootContent[] {
  if (notes.length === 0) return []
  const words = wordsOf(publication)
  return [
    heading(2, words('correctionsHeading')),
    ...notes.map(({ at, kind, text: note }) => {
      const dated = words('datedLabel', { label: words(kind), date: formatMoment(at, publication) })
      const colon = words.between('labelled')
      const label: PhrasingContent = {
        type: 'strong',
        children: [text(dated + colon.trimEnd())],
      }
      return paragraph(label, text(` ${note}`))
    }),
  ]
}
