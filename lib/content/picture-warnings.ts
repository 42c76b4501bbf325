import { picturesOf } from './picture-uses'
import type { RecordFiles } from './schema'
import type { Violation } from './violation'

/** Originals with more bytes get a warning. */
const HEAVY = 10_000_000

/** Warnings about pictures with location data, and very large ones. */
export function pictureWarnings({ articles, pages }: RecordFiles): Violation[] {
  const used = [...articles, ...pages.values()].flatMap(picturesOf)
  const once = new Map(used.map((use) => [use.picture.original.file, use]))
  return [...once.values()].flatMap(({ picture: { original }, ...place }) => [
    ...(original.hasLocation
      ? [
          {
            ...place,
            found: `\`${original.file}\`, which contains the place where it was taken (GPS). The site doesn’t publish the original, but it remains in the repository`,
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
