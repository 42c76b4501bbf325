import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { picturesBeside } from '@/lib/images/media'
import { isPublic, newestFirst } from '@/lib/site/catalog'
import { INDEX_FILE, MEDIA_FOLDER, ORIGIN_FILE, WORDS_FILE } from './built-content'
import { serializeIndex } from './content-index'
import { createIndex } from './create-index'
import type { RecordFiles } from './schema'

type Places = {
  /** The content directory that the records come from. */
  content: string
  /** Emptied, then filled with what the site reads. */
  built: string
  /** Where pictures beside stories that are public now go, when files are served apart from the site; emptied too. */
  files?: string | undefined
}

/** `now` in milliseconds since the epoch; `origin` is what all addresses of the site begin with. */
type Circumstances = { now: number; origin: string }

/**
 * Notes all that a running site needs of the content. Pictures of drafts and withdrawn stories stay behind; those
 * under embargo are never among the files.
 */
export function writeBuilt(
  records: RecordFiles,
  { content, built, files }: Places,
  { now, origin }: Circumstances,
): void {
  rmSync(built, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  writeFileSync(join(built, ORIGIN_FILE), origin)
  writeFileSync(join(built, INDEX_FILE), serializeIndex(createIndex(records)))
  writeFileSync(
    join(built, WORDS_FILE),
    newestFirst(records.articles)
      .map(({ body }) => body.text)
      .join(''),
  )
  if (files !== undefined) rmSync(files, { recursive: true, force: true })
  const open = new Set(picturesBeside(records.articles.filter((article) => isPublic(article, now))))
  const releasable = records.articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  for (const path of picturesBeside(releasable)) {
    const target = join(files !== undefined && open.has(path) ? files : join(built, MEDIA_FOLDER), path)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(join(content, 'articles', path), target)
  }
}
