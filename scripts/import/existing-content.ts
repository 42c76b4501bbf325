import { ContentFiles } from '@/lib/content/content-files'
import { loadContent } from '@/lib/content/load'
import { publicationSchema } from '@/lib/content/publication-schema'
import type { RecordFiles } from '@/lib/content/schema'
import { defaultPublication } from '@/lib/content/site-defaults'

/** The records of a content directory, and the addresses of its stories and pages, those with errors among them. */
export type ExistingContent = { records: RecordFiles; addresses: Set<string> }

/** What a content directory has, without the files that `isOwn` names. Records with errors are left out. */
export function existingContent(content: string, isOwn: (file: string) => boolean): ExistingContent {
  const { readable, findings } = loadContent(content, Date.now(), isOwn)
  const hasSections = !findings.some(({ path }) => path === 'content/sections.yaml')
  const files = new ContentFiles(content, isOwn)
  const addresses = ['articles', 'pages'].flatMap((name) =>
    files.below(name, /\.mdx?$/).map((path) => path.slice(name.length + 1).replace(/\.mdx?$/, '')),
  )
  return {
    records: { ...readable, sections: hasSections ? readable.sections : [] },
    addresses: new Set(addresses),
  }
}

/** The time zone of the publication, also if other keys have errors. */
export function existingTimeZone(content: string): string {
  const { data } = new ContentFiles(content).record('publication.yaml', publicationSchema)
  return defaultPublication(data).timeZone
}
