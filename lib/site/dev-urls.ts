import { type DevContent, readDevContent } from '@/lib/content/dev-content'
import { publicFiles } from '@/lib/content/files'
import { createUrlTable } from './create-url-table'
import type { UrlTable } from './url-table'

let known: { content: DevContent; table: UrlTable } | undefined

/**
 * The URL table of the content files as they are now, for `npm run dev`. A story whose file has errors keeps its URL,
 * because its page shows the errors. Drafts and embargoed stories are included. `now` in milliseconds.
 */
export async function devUrls(directory: string, now: number): Promise<UrlTable> {
  const content = await readDevContent()
  if (known?.content !== content)
    known = { content, table: createDevTable(content, publicFiles(directory), now) }
  return known.table
}

function createDevTable({ index, findings }: DevContent, files: readonly string[], now: number): UrlTable {
  const whole = createUrlTable(index, files, now)
  const broken = findings.flatMap(({ path }) => /^content\/articles\/(.+)\.mdx?$/.exec(path)?.[1] ?? [])
  const written = index.articles.filter(({ withdrawn }) => withdrawn === undefined)
  return {
    ...whole,
    later: new Map(),
    stories: new Set([...whole.stories, ...broken, ...written.map(({ address }) => address)]),
  }
}
