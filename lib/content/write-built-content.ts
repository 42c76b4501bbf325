import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BODIES_FILE, CHANGES_FILE, HISTORIES_FILE, INDEX_FILE, ORIGIN_FILE } from './built-content'
import type { ContentIndex } from './content-index'
import { createIndex, historyTexts } from './create-index'
import { toJson } from './json'
import { changeTimes, newestFirst } from './publishing-state'
import type { RecordFiles } from './schema'

/** `now` in milliseconds since the epoch; `origin`: the beginning of all URLs of the site. */
type Circumstances = { now: number; origin: string }

/**
 * Stores everything that a running site reads of the content, except pictures, in the folder `built`, which is emptied
 * first. Returns the index.
 */
export function writeBuilt(
  records: RecordFiles,
  built: string,
  { now, origin }: Circumstances,
): ContentIndex {
  const index = createIndex(records, now)
  rmSync(built, { recursive: true, force: true })
  mkdirSync(built, { recursive: true })
  writeFileSync(join(built, ORIGIN_FILE), origin)
  const changes = changeTimes(index.articles, records.publication).filter((time) => time > now)
  const { timeZone } = records.publication
  writeFileSync(join(built, CHANGES_FILE), JSON.stringify({ timeZone, changes }))
  writeFileSync(join(built, INDEX_FILE), toJson(index))
  writeFileSync(
    join(built, BODIES_FILE),
    newestFirst(records.articles)
      .map(({ body }) => body.text)
      .join(''),
  )
  writeFileSync(join(built, HISTORIES_FILE), [...historyTexts(records).values()].join(''))
  return index
}
