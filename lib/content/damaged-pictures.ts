import { undecodablePictures } from '@/lib/images/decode-pictures'
import { picturesOf } from './picture-uses'
import { isPublic } from './publishing-state'
import type { RecordFiles } from './schema'
import type { Violation } from './violation'

/**
 * Reports pictures that can't be decoded, of pages and of stories that are or will be public. `cache`
 * is the image cache (lib/images/store.ts).
 */
export async function damagedPictures(
  { articles, pages }: RecordFiles,
  directory: string,
  cache: string,
): Promise<Violation[]> {
  const publishable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  const uses = [...publishable, ...pages.values()].flatMap(picturesOf)
  const problems = await undecodablePictures(
    uses.map(({ picture }) => picture),
    directory,
    cache,
  )
  return uses.flatMap(({ picture: { key, original }, ...place }) => {
    const problem = problems.get(key)
    if (problem === undefined) return []
    const found = `\`${original.file}\`, whose picture data is damaged${problem === '' ? '' : ` (${problem})`}`
    return [
      {
        ...place,
        found,
        expected: 'a whole file: copy it again from the camera or the program that it was made with',
      },
    ]
  })
}
