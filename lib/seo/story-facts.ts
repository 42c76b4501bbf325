import type { Author, Body, Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import type { Site } from './site'

/** A story and what the site knows beside it. */
export type StoryFacts = {
  story: Story
  body: Body
  publication: Publication
  /** By id: who writes the entries of a live story. */
  authors: ReadonlyMap<string, Author>
  site: Site
  /** Milliseconds since the epoch. */
  now: number
}
