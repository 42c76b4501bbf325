import { fetchPicture } from '@/lib/images/fetch-image'
import { MEDIA_ADDRESS, mediaTypeOf, picturesBeside } from '@/lib/images/media'
import type { Catalog } from './catalog'
import { currentContent } from './current-content'
import { currentEdition } from './edition'

type PictureIndex = {
  /** Versions of the lead pictures of public stories, by address. */
  versions: ReadonlyMap<string, string>
  /** Pictures beside public stories: their paths below `/media/`. */
  beside: ReadonlySet<string>
}

const indexes = new WeakMap<Catalog, PictureIndex>()

function indexOf(catalog: Catalog): PictureIndex {
  const known = indexes.get(catalog)
  if (known !== undefined) return known
  const versions = catalog.stories.flatMap(({ image }): [string, string][] =>
    image ? [[image.src, image.version]] : [],
  )
  const index = { versions: new Map(versions), beside: new Set(picturesBeside(catalog.stories)) }
  indexes.set(catalog, index)
  return index
}

/** A picture beside a public story, by its path below `/media/`; undefined where no public story shows it. */
export async function storyPicture(
  path: string,
): Promise<{ bytes: Uint8Array<ArrayBuffer>; type: string } | undefined> {
  const { catalog } = await currentEdition()
  const { content } = await currentContent()
  const isShown =
    process.env.NODE_ENV === 'production'
      ? indexOf(catalog).beside.has(path)
      : // A writer sees the pictures of drafts and embargoed stories.
        picturesBeside(content.index.articles.filter(({ withdrawn }) => withdrawn === undefined)).includes(
          path,
        )
  if (!isShown) return undefined
  const bytes = content.pictureAt(`${MEDIA_ADDRESS}/${path}`)
  return bytes && { bytes, type: mediaTypeOf(path) }
}

/** The version of a lead picture by the address that it is served at; undefined where no public story shows it. */
export async function leadPictureVersion(src: string): Promise<string | undefined> {
  const { catalog } = await currentEdition()
  return indexOf(catalog).versions.get(src)
}

/**
 * A picture of a public story by the address that it is served at: from this disk, else from the site at `origin`.
 * @throws Error where it is in neither place
 */
export async function pictureBytes(src: string, origin: string): Promise<Uint8Array> {
  return (await currentContent()).content.pictureAt(src) ?? fetchPicture(src, origin)
}
