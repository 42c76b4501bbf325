import { existsSync, readFileSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { decodePicture, replaceFile } from './encoder'
import { originalPath } from './find-picture'
import { forEachLimited } from './for-each-limited'
import { errorCode } from './try-to-read'
import type { PictureFile } from './variants'

/** In the image cache: the keys of the pictures that have been decoded without an error, one a line. */
const DECODED_FILE = 'decoded'

/**
 * Decodes pictures with valid headers, because their pixels may be damaged. Later checks skip pictures that were
 * decoded.
 * @param content the content directory
 * @param cache the image cache, which stores the keys of decoded pictures
 * @returns the error of each picture that can't be decoded, by its key
 */
export async function undecodablePictures(
  pictures: readonly PictureFile[],
  content: string,
  cache: string,
): Promise<Map<string, string>> {
  const file = join(cache, DECODED_FILE)
  const before = new Set(existsSync(file) ? readFileSync(file, 'utf8').split('\n') : [])
  const decoded = new Set(before)
  const problems = new Map<string, string>()
  const byKey = new Map(pictures.map((picture) => [picture.key, picture]))
  await forEachLimited([...byKey.values()], availableParallelism(), async (picture) => {
    const { key } = picture
    if (before.has(key)) return
    const problem = await decodingProblem(originalPath(content, picture))
    if (problem === undefined) decoded.add(key)
    else problems.set(key, problem)
  })
  if (decoded.size > before.size) await remember(file, [...decoded])
  return problems
}

/** Why the pixels of a picture can't be decoded; undefined if they can. */
export async function decodingProblem(path: string): Promise<string | undefined> {
  try {
    await decodePicture(path)
    return undefined
  } catch (error) {
    // An error of the file system has a code; sharp's and heic-decode's have none.
    if (!(error instanceof Error) || errorCode(error) !== undefined) throw error
    return error.message.split('\n')[0]?.replace(/^Input file (?:has corrupt header: )?/, '') ?? ''
  }
}

/**
 * Adds keys to the file. A folder that can't be written isn't an error: without the file, the next check only takes
 * longer.
 */
async function remember(file: string, keys: readonly string[]): Promise<void> {
  try {
    await replaceFile(file, (draft) => writeFile(draft, keys.join('\n')))
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error
    console.error(`${file} can’t be written (${error.message}): the next check decodes all pictures again`)
  }
}
