import { picturesOf } from './picture-uses'
import { isPublic } from './publishing-state'
import type { RecordFiles } from './schema'
import type { Violation } from './violation'

/** Originals above it are worth a warning, in bytes. */
const HEAVY = 10_000_000

/** Pictures that can be published, but not without a thought. `now` in milliseconds since the epoch. */
export function pictureWarnings(records: RecordFiles, now: number): Violation[] {
  return [...earlyPictures(records, now), ...heavyAndLocated(records)]
}

/** Pictures of stories that aren't public yet, in a folder from which anybody can request them. */
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

/** Files that are fit to publish, but not as they are. */
function heavyAndLocated({ articles, pages }: RecordFiles): Violation[] {
  const used = [...articles, ...pages.values()].flatMap(picturesOf)
  const once = new Map(used.map((use) => [use.picture.original.file, use]))
  return [...once.values()].flatMap(({ picture: { original }, ...place }) => [
    ...(original.hasLocation
      ? [
          {
            ...place,
            found: `\`${original.file}\`, which says where it was taken (GPS). The site never publishes that, but anybody who can read the repository can`,
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
