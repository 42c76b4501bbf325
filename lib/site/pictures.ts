import type { Article, Page } from '@/lib/content/schema'
import type { PictureFile } from '@/lib/images/variants'
import type { Catalog } from './catalog'
import { currentContent } from './current-content'
import { currentEdition } from './edition'

type Pictures = ReadonlyMap<string, PictureFile>

const known = new WeakMap<Catalog, Pictures>()

/** A picture that the site shows, by its key; undefined for any other. */
export async function publicPicture(key: string): Promise<PictureFile | undefined> {
  const { catalog } = await currentEdition()
  if (process.env.NODE_ENV !== 'production') {
    // In development, drafts and embargoed stories show their pictures.
    const { articles } = (await currentContent()).content.index
    return picturesByKey(
      articles.filter(({ withdrawn }) => withdrawn === undefined),
      catalog,
    ).get(key)
  }
  const pictures = known.get(catalog) ?? picturesByKey(catalog.stories, catalog)
  known.set(catalog, pictures)
  return pictures.get(key)
}

function picturesByKey(stories: readonly Pick<Article, 'image' | 'figures'>[], { pages }: Catalog): Pictures {
  const figures = [...stories, ...pages.values()].flatMap((record: Pick<Page, 'figures'>) =>
    Object.values(record.figures),
  )
  const leads = stories.flatMap(({ image }) => image ?? [])
  return new Map([...leads, ...figures].map((picture) => [picture.key, picture]))
}
