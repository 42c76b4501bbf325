import type { ReactNode } from 'react'
import { ListHead } from '@/components/layout/list-head'
import { PageFrame } from '@/components/layout/page-frame'
import { Pagination } from '@/components/layout/pagination'
import type { Publication } from '@/lib/content/schema'
import type { Listing, Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import { Follow } from './follow'
import { Opening } from './opening'
import { River } from './river'
import { StoryStrip } from './story-strip'

type Props = {
  listing: Listing
  publication: Publication
  /** The section's id, on the first page of a section. */
  section?: string
  /** The newest stories of the site, for a list without any. */
  latest: readonly Story[]
  /** The absolute URL of the list’s feed, if it has one. */
  feed?: string | undefined
  /** Shown between title and list. */
  children?: ReactNode
}

/** How many stories the first page of a section shows with large pictures. */
const OPENING = 3

/** A list of stories under its title: section, topic, author, storyline, month, latest. */
export function ListingPage({ listing, publication, section, latest, feed, children }: Props) {
  const { title, description, href, crumbs, page, pages, total, stories } = listing
  const words = wordsOf(publication)
  const opens = section !== undefined && stories.length > OPENING
  return (
    <PageFrame section={section}>
      <ListHead crumbs={crumbs} title={title} page={page} deck={description} words={words}>
        <p className="by">{total === 0 ? words('nothingPublished') : words('stories', { count: total })}</p>
      </ListHead>
      {children}
      {feed !== undefined && <Follow feed={feed} words={words} />}
      {opens && <Opening stories={stories.slice(0, OPENING)} />}
      <River stories={opens ? stories.slice(OPENING) : stories} publication={publication} />
      {total === 0 && latest.length > 0 && (
        <StoryStrip title={words('latestStories')} href="/latest" stories={latest} layout="text" />
      )}
      <Pagination href={href} page={page} pages={pages} words={words} />
    </PageFrame>
  )
}
