import { InLanguage } from '@/components/editions/plain/in-language'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import { PageFrame } from '@/components/layout/page-frame'
import type { Publication } from '@/lib/content/schema'
import { frameLanguage, textDirection } from '@/lib/format/language'
import type { Crumb, LivePart, Story } from '@/lib/site/queries'
import { newsHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'
import { ArticleBody } from './article-body'
import { LiveNews } from './live-news.client'
import { UpdatesPages } from './updates-pages'

type Props = {
  story: Story
  live: LivePart
  page: number
  crumbs: readonly Crumb[]
  publication: Publication
}

/** A page of the former entries of a live story. */
export function FormerUpdates({ story, live, page, crumbs, publication }: Props) {
  const { section, language = publication.language } = story
  const frame = frameLanguage(story, publication)
  const words = wordsOf(publication)
  const { start, entries, total } = live
  return (
    <PageFrame section={section.id}>
      <Breadcrumbs crumbs={crumbs} words={words} />
      <article className="standing" lang={story.language} dir={textDirection(language)}>
        <h1 tabIndex={-1}>
          <a href={story.href}>{story.headline}</a>
        </h1>
        <p className="by">
          <InLanguage language={frame}>
            {words('updatesOf', { first: start, last: start + entries.length - 1, total })}
          </InLanguage>
        </p>
        {/* Shows edits and removals. It doesn't offer new entries on this page. */}
        <LiveNews
          src={newsHref(story.href)}
          texts={{}}
          retry=""
          language={publication.language}
          isLive={story.labelKind === 'live'}
          head=""
        />
        <ArticleBody story={story} live={live} />
        <UpdatesPages pages={live.pages} current={page} publication={publication} frame={frame} />
      </article>
    </PageFrame>
  )
}
