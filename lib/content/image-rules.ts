import { undecodablePictures } from '@/lib/images/decode-pictures'
import type { PictureFile } from '@/lib/images/variants'
import { lineAt } from '@/lib/mdx/source'
import { type Finding, type Place, placeOf } from './finding'
import { isPublic } from './publishing-state'
import type { References } from './references'
import type { ArticleFile, PageFile, RecordFiles } from './schema'

/** Originals with more bytes get a warning. */
const HEAVY = 10_000_000

/** Warns of images with location data, and of very large ones. */
export function checkImages(references: References) {
  const { articles, pages } = references.records
  const uses = [...articles, ...pages.values()].flatMap(imagesOf)
  const once = new Map(uses.map((use) => [use.image.original.file, use]))
  for (const { place, image } of once.values()) {
    const { file, hasLocation, bytes } = image.original
    if (hasLocation)
      references.warn(place, {
        found: `\`${file}\`, which contains the place where it was taken (GPS). The site doesn’t publish the original, but it remains in the repository`,
        expected: 'a picture without its location: export it again without location data',
      })
    if (bytes > HEAVY)
      references.warn(place, {
        found: `\`${file}\`, ${(bytes / 1e6).toFixed(1)} MB`,
        expected:
          'at most 10 MB: pages show at most 1,600 pixels of width, and the repository keeps every version for ever',
      })
  }
}

/**
 * Reports images that can't be decoded, of pages and of stories that are or will be public. `cache`
 * is the image cache (lib/images/store.ts).
 */
export async function damagedImages(
  { articles, pages }: RecordFiles,
  directory: string,
  cache: string,
): Promise<Finding[]> {
  const publishable = articles.filter((article) => isPublic(article, Number.POSITIVE_INFINITY))
  const uses = [...publishable, ...pages.values()].flatMap(imagesOf)
  const images = uses.map(({ image }) => image)
  const problems = await undecodablePictures(images, directory, cache)
  return uses.flatMap(({ place, image: { key, original } }) => {
    const problem = problems.get(key)
    if (problem === undefined) return []
    const found = `\`${original.file}\`, whose picture data is damaged${problem === '' ? '' : ` (${problem})`}`
    const expected = 'an undamaged file: copy it again from the camera or the program that it was made with'
    return [{ ...place, found, expected }]
  })
}

/** The images of a story or page, and where its file names them. */
function imagesOf(record: ArticleFile | PageFile): { image: PictureFile; place: Place }[] {
  const { figures, source, body } = record
  const lead = 'image' in record ? record.image : undefined
  const inBody = Object.entries(figures).map(([name, image]) => {
    const line = body.line + lineAt(body.text, Math.max(0, body.text.indexOf(name))) - 1
    return { image, place: { path: source.file, line, field: '<Figure src>' } }
  })
  return lead === undefined ? inBody : [{ image: lead, place: placeOf(source, ['image', 'src']) }, ...inBody]
}
