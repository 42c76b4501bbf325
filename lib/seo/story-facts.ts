import type { Story } from '@/lib/content/queries'
import type { Author, Publication } from '@/lib/content/schema'
import type { Site } from './site'

/** A story and what the site knows beside it. */
export type StoryFacts = {
  story: Story
  publication: Publication
  /** By id: who writes the entries of a live story. */
  authors: ReadonlyMap<string, Author>
  site: Site
  /** The version of the lead picture, where the story has one. */
  pictureVersion?: string
  /** Milliseconds since the epoch. */
  now: number
}
