import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { picturesBeside } from '@/lib/images/media'
import { CHANGES_FILE, INDEX_FILE, MEDIA_FOLDER, ORIGIN_FILE, WORDS_FILE } from './built-content'
import { changeTimes } from './change-times'
import { type ContentIndex, serializeIndex } from './content-index'
import { createIndex } from './create-index'
import { isLicensed, isPublic, newestFirst } from './publishing-state'
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
 * Stores all that a running site reads of the content, and returns its index. Pictures of drafts and withdrawn stories
 * and those without a licence are left out; those under embargo are never among the files.
 */
export function writeBuilt(
  records: RecordFiles,
  { content, built, files }: Places,
  { now, origin }: Circumstances,
): ContentIndex {
  const index = createIndex(records, now)
  rmSync(built, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  writeFileSync(join(built, ORIGIN_FILE), origin)
  const changes = changeTimes(index.articles).filter((time) => time > now)
  const { timeZone } = records.publication
  writeFileSync(join(built, CHANGES_FILE), JSON.stringify({ timeZone, changes }))
  writeFileSync(join(built, INDEX_FILE), serializeIndex(index))
  writeFileSync(
    join(built, WORDS_FILE),
    newestFirst(records.articles)
      .map(({ body }) => body.text)
      .join(''),
  )
  if (files !== undefined) rmSync(files, { recursive: true, force: true })
  const shown = records.articles.map(({ image, ...article }) =>
    image === undefined || isLicensed(image, now) ? { ...article, ...(image && { image }) } : article,
  )
  const open = new Set(picturesBeside(shown.filter((article) => isPublic(article, now))))
  const releasable = shown.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  for (const path of picturesBeside(releasable)) {
    const target = join(files !== undefined && open.has(path) ? files : join(built, MEDIA_FOLDER), path)
    mkdirSync(dirname(target), { recursive: true })
    copyFileSync(join(content, 'articles', path), target)
  }
  return index
}
