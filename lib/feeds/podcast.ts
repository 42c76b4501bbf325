import type { Publication } from '@/lib/content/schema'
import { escapeHtml } from '@/lib/format/characters'
import { latestChange } from '@/lib/format/dates'
import { secondsOf } from '@/lib/format/durations'
import type { Story, StoryList } from '@/lib/site/queries'
import { podcastHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { rssDate } from './rss'
import { type XmlElement, xmlDocument } from './xml'

/** Maximum number of episodes: podcast directories show no more, and Apple refuses feeds of more than 5 MB. */
const EPISODES = 300

/**
 * A podcast of the stories of a list that have a sound file, newest first: RSS 2.0 with Apple's tags
 * (https://podcasters.apple.com/support/823-podcast-requirements). Undefined if no story has one.
 */
export function podcast(
  list: Pick<StoryList, 'kind' | 'href' | 'title' | 'description' | 'stories'>,
  publication: Publication,
  origin: string,
): string | undefined {
  const episodes = list.stories.filter(({ audio }) => audio !== undefined).slice(0, EPISODES)
  if (episodes.length === 0) return undefined
  const address = (path: string) => new URL(path, origin).href
  const { name, email, copyright, language, podcast: settings } = publication
  const description = list.description ?? publication.description
  const picture = settings?.image ?? publication.logo
  return xmlDocument({
    rss: {
      '@version': '2.0',
      '@xmlns:atom': 'http://www.w3.org/2005/Atom',
      '@xmlns:itunes': 'http://www.itunes.com/dtds/podcast-1.0.dtd',
      channel: {
        title:
          list.kind === 'front' ? name : wordsOf(publication)('labelled', { label: name, text: list.title }),
        link: address(list.href),
        description: escapeHtml(description),
        language,
        copyright: `© ${copyright}`,
        lastBuildDate: rssDate(latestChange(episodes) ?? ''),
        'atom:link': {
          '@href': address(podcastHref(list.href)),
          '@rel': 'self',
          '@type': 'application/rss+xml',
        },
        'itunes:author': name,
        'itunes:owner': { 'itunes:name': name, 'itunes:email': email },
        'itunes:category': { '@text': settings?.category ?? 'News' },
        'itunes:explicit': 'false',
        'itunes:type': 'episodic',
        'itunes:image': picture === undefined ? undefined : { '@href': address(picture) },
        item: episodes.map((story) => episode(story, address)),
      },
    },
  })
}

function episode(story: Story, address: (path: string) => string): XmlElement {
  const { audio, headline, standfirst, href, guid, published, authors, byline, image } = story
  if (audio === undefined) return {}
  return {
    title: headline,
    link: address(href),
    guid: { '@isPermaLink': 'false', '#text': `${guid}#audio` },
    pubDate: rssDate(published),
    description: escapeHtml(standfirst),
    enclosure: {
      '@url': address(audio.src),
      // Required by the specification; 0 where the size isn't known.
      '@length': String(audio.bytes ?? 0),
      '@type': audio.mediaType,
    },
    'itunes:title': headline,
    'itunes:author': authors.map(({ name }) => name).join(', ') || byline,
    'itunes:duration': audio.duration === undefined ? undefined : String(secondsOf(audio.duration)),
    'itunes:episodeType': 'full',
    'itunes:explicit': 'false',
    'itunes:image': image && { '@href': address(image.src) },
  }
}
