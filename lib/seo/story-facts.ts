import type { Author, Body, Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import type { Site } from './site'

/** A story with further facts for its structured data. */
export type StoryFacts = {
  story: Story
  body: Body
  /** The public editions of the story, itself included; empty if there is one only. */
  editions: readonly Story[]
  publication: Publication
  /** The authors of a live story's entries, by id. */
  authors: ReadonlyMap<string, Author>
  site: Site
}
