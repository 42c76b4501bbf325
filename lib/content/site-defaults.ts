import type { z } from 'zod'
import { publicationSchema } from './publication-schema'
import type { Article, FrontBlock, Publication, Section } from './schema'

/**
 * Defaults in place of site files with errors, so that the rest of the content can be checked and, in development, shown. A
 * build never uses them.
 */

export const DEFAULT_FRONT: FrontBlock[] = [
  { block: 'lead', stories: [], related: 3 },
  { block: 'river', count: 40 },
]

const PUBLICATION: z.input<typeof publicationSchema> = {
  name: 'Publication',
  tagline: 'publication.yaml has errors',
  description: 'publication.yaml has errors',
  language: 'en',
  timeZone: 'UTC',
  email: 'desk@example.org',
  copyright: 'Publication',
}

/** A publication with the keys of `data` that are valid by themselves. */
export function defaultPublication(data: unknown): Publication {
  const given = typeof data === 'object' && data !== null ? data : {}
  const { shape } = publicationSchema
  const valid = Object.fromEntries(
    Object.entries(shape).flatMap(([key, schema]) => {
      const result = schema.safeParse(Reflect.get(given, key))
      return result.success && result.data !== undefined ? [[key, result.data]] : []
    }),
  )
  return publicationSchema.parse({ ...PUBLICATION, ...valid })
}

/** A section for each folder that has stories. */
export function defaultSections(articles: readonly Article[]): Section[] {
  const ids = new Set(articles.map(({ section }) => section))
  return [...ids].map((id) => ({ id, name: id, description: id }))
}
