import type { StoryList } from '@/lib/site/queries'
import { feedHref } from '@/lib/site/routes'
import { xmlDocument } from './xml'

/** Feeds below one heading. */
type FeedGroup = {
  title: string
  sources: readonly Pick<StoryList, 'title' | 'description' | 'href'>[]
}

/**
 * All feeds as OPML 2.0 (http://opml.org/spec2.opml). Each feed is listed once, as RSS, so that a feed reader that imports the list
 * gets no story twice.
 */
export function opml(title: string, groups: readonly FeedGroup[], origin: string): string {
  return xmlDocument({
    opml: {
      '@version': '2.0',
      head: { title },
      body: {
        outline: groups
          .filter(({ sources }) => sources.length > 0)
          .map((group) => ({
            '@text': group.title,
            outline: group.sources.map((source) => ({
              '@type': 'rss',
              '@text': source.title,
              '@title': source.title,
              '@description': source.description,
              '@xmlUrl': new URL(feedHref(source.href, 'rss'), origin).href,
              '@htmlUrl': new URL(source.href, origin).href,
            })),
          })),
      },
    },
  })
}
