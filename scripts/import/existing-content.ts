import type { z } from 'zod'
import { ContentFiles } from '@/lib/content/content-files'
import { frontSchema } from '@/lib/content/front-schema'
import { publicationSchema } from '@/lib/content/publication-schema'
import {
  authorSchema,
  pageSchema,
  redirectsSchema,
  sectionsSchema,
  storylineSchema,
  topicSchema,
} from '@/lib/content/record-schemas'
import type { ArticleFile, PageFile, RecordFiles } from '@/lib/content/schema'
import { DEFAULT_FRONT, defaultPublication, sourceOf } from '@/lib/content/site-defaults'
import { articleSchema } from '@/lib/content/story-schema'

/** The records of a content directory, and the addresses of its stories and pages, those with errors among them. */
export type ExistingContent = { records: RecordFiles; addresses: Set<string> }

/** What a content directory has, without the files that `isOwn` names. Records with errors are left out. */
export function existingContent(content: string, isOwn: (file: string) => boolean): ExistingContent {
  const files = new ContentFiles(content)
  const publication = files.record('publication.yaml', publicationSchema)
  const sections = files.record('sections.yaml', sectionsSchema)
  const front = files.record('front.yaml', frontSchema)
  const redirects = files.record('redirects.yaml', redirectsSchema)
  const folder = <T extends z.ZodType<object>>(name: string, schema: T) => {
    const records = new Map<string, z.output<T> & { id: string }>()
    for (const path of files.below(name, /\.ya?ml$/)) {
      const { value } = files.record(path, schema)
      const id = path.slice(name.length + 1).replace(/\.ya?ml$/, '')
      if (value !== undefined) records.set(id, { ...value, id })
    }
    return records
  }
  const records = {
    publication: publication.value ?? defaultPublication(publication.data),
    sections: sections.value?.sections ?? [],
    front: front.value?.blocks ?? DEFAULT_FRONT,
    redirects: redirects.value?.redirects ?? [],
    authors: folder('authors', authorSchema),
    topics: folder('topics', topicSchema),
    storylines: folder('storylines', storylineSchema),
    pages: pages(files, isOwn),
    articles: articles(files, isOwn),
    sources: {
      publication: publication.source ?? sourceOf('publication.yaml'),
      sections: sections.source ?? sourceOf('sections.yaml'),
      front: front.source ?? sourceOf('front.yaml'),
      redirects: redirects.source ?? sourceOf('redirects.yaml'),
    },
  }
  const addresses = ['articles', 'pages'].flatMap((name) =>
    files
      .below(name, /\.mdx?$/)
      .filter((path) => !isOwn(`content/${path}`))
      .map((path) => path.slice(name.length + 1).replace(/\.mdx?$/, '')),
  )
  return { records, addresses: new Set(addresses) }
}

function articles(files: ContentFiles, isOwn: (file: string) => boolean): ArticleFile[] {
  return files.below('articles', /\.mdx?$/).flatMap((path) => {
    const document = isOwn(`content/${path}`) ? undefined : files.document(path, articleSchema)
    if (document === undefined) return []
    const address = path.slice('articles/'.length).replace(/\.mdx?$/, '')
    const { image: _, ...fields } = document.value
    return [
      {
        ...fields,
        address,
        section: address.split('/')[0] ?? '',
        figures: {},
        body: document.body,
        source: document.source,
      },
    ]
  })
}

function pages(files: ContentFiles, isOwn: (file: string) => boolean): Map<string, PageFile> {
  const pages = new Map<string, PageFile>()
  for (const path of files.below('pages', /\.mdx?$/)) {
    const document = isOwn(`content/${path}`) ? undefined : files.document(path, pageSchema)
    const id = path.slice('pages/'.length).replace(/\.mdx?$/, '')
    if (document !== undefined)
      pages.set(id, { ...document.value, id, body: document.body, figures: {}, source: document.source })
  }
  return pages
}

/** The time zone of the publication, also if other keys have errors. */
export function existingTimeZone(content: string): string {
  const { data } = new ContentFiles(content).record('publication.yaml', publicationSchema)
  return defaultPublication(data).timeZone
}
