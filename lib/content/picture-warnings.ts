import { picturesOf } from './picture-uses'
import { isPublic } from './publishing-state'
import type { RecordFiles } from './schema'
import type { Violation } from './violation'

/** Originals with more bytes get a warning. */
const HEAVY = 10_000_000

/** Warnings about pictures: public too early, with location data, too large. `now` in milliseconds since the epoch. */
export function pictureWarnings(records: RecordFiles, now: number): Violation[] {
  return [...earlyPictures(records, now), ...heavyAndLocated(records)]
}

/** Pictures in `public/`, where anybody can request them, of stories that aren't public yet. */
function earlyPictures({ articles }: RecordFiles, now: number): Violation[] {
  const shown = new Set(
    articles
      .filter((article) => isPublic(article, now))
      .flatMap(picturesOf)
      .map(({ picture }) => picture.original.file),
  )
  return articles
    .filter((article) => article.withdrawn === undefined && !isPublic(article, now))
    .flatMap((article) =>
      picturesOf(article)
        .filter(
          ({ picture: { original } }) => original.file.startsWith('public/') && !shown.has(original.file),
        )
        .map(({ picture, ...place }) => ({
          ...place,
          found: `\`${picture.original.file}\`, which anybody can request before its story is published`,
          expected: 'a picture beside the story, where nobody sees it before',
        })),
    )
}

/** Pictures with location data, and very large ones. */
function heavyAndLocated({ articles, pages }: RecordFiles): Violation[] {
  const used = [...articles, ...pages.values()].flatMap(picturesOf)
  const once = new Map(used.map((use) => [use.picture.original.file, use]))
  return [...once.values()].flatMap(({ picture: { original }, ...place }) => [
    ...(original.hasLocation
      ? [
          {
            ...place,
            found: `\`${original.file}\`, which contains the place where it was taken (GPS). Pages use copies without it, but the original in the repository, and in public/ on the site, still has it`,
            expected: 'a picture without its location: export it again without location data',
          },
        ]
      : []),
    ...(original.bytes > HEAVY
      ? [
          {
            ...place,
            found: `\`${original.file}\`, ${(original.bytes / 1e6).toFixed(1)} MB`,
            expected:
              'at most 10 MB: pages show at most 1,600 pixels of width, and the repository keeps every version for good',
          },
        ]
      : []),
  ])
}
