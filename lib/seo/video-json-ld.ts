import type { VideoObject, WithContext } from 'schema-dts'
import { CROPS, cropPath } from '@/lib/images/variants'
import { blocksIn } from '@/lib/mdx/find-blocks'
import { publisher, SCHEMA } from './publisher'
import { shareImage, storyShare } from './share-card'
import type { StoryFacts } from './story-facts'

/** The `@id` of an article's video. */
export function videoId({ story, site }: StoryFacts): string {
  return `${site.origin}${story.href}#video`
}

/** The video that a `kind: video` story is about; Google requires name, thumbnail and upload date (VideoObject). */
export function videoJsonLd(facts: StoryFacts): WithContext<VideoObject> | undefined {
  const { story, body, publication, site } = facts
  const [embed] = story.kind === 'video' ? blocksIn(body, 'Embed') : []
  const url = embed?.attributes.url
  if (url === undefined) return undefined
  const picture =
    story.image === undefined
      ? shareImage(storyShare(story, publication))?.path
      : cropPath(story.image, CROPS['16x9'])
  return {
    ...SCHEMA,
    '@type': 'VideoObject',
    '@id': videoId(facts),
    name: story.headline,
    description: story.standfirst,
    thumbnailUrl: picture && site.origin + picture,
    uploadDate: story.published,
    embedUrl: url,
    inLanguage: story.language ?? publication.language,
    isAccessibleForFree: true,
    publisher: publisher(publication, site),
  }
}
