import type { PictureFile } from '@/lib/images/variants'
import type { ArticleFile, PageFile } from './schema'

type Use = { picture: PictureFile; path: string; field: string; line: number }

/** The pictures of a story or page, and where its file names them. */
export function picturesOf(record: ArticleFile | PageFile): Use[] {
  const { figures, source, body } = record
  const image = 'image' in record ? record.image : undefined
  return [
    ...(image
      ? [{ picture: image, path: source.file, field: 'image.src', line: source.lineOf(['image', 'src']) }]
      : []),
    ...Object.entries(figures).map(([name, picture]) => {
      const before = body.text.slice(0, Math.max(0, body.text.indexOf(name)))
      return {
        picture,
        path: source.file,
        field: '<Figure src>',
        line: body.line + before.split('\n').length - 1,
      }
    }),
  ]
}
