import { pathForAll } from '@/lib/images/variants'

/**
 * The facts that a result shows in addition to its text. Pagefind indexes every field of a record as words, so a search
 * for `320` would find each story with a picture of that width. These facts are therefore in the fragment of the
 * record's URL, which isn't indexed.
 */
export type CardFacts = {
  /** Seconds since the epoch. */
  published: number
  /** Seconds since the epoch: when live coverage ends, and with it the label. */
  liveUntil?: number
  /** The path of a small version of the story's picture. */
  picture?: string
}

/** `/world/story#1562767200,,/media/0123456789abcdef/320.avif` */
export function urlWithFacts(href: string, { published, liveUntil, picture }: CardFacts): string {
  return `${href}#${[published, liveUntil, picture].join(',').replace(/,+$/, '')}`
}

/** Undoes `urlWithFacts`. `pictureForAll` is for browsers that don't show the format of `picture`. */
export function factsInUrl(url: string): CardFacts & { href: string; pictureForAll?: string } {
  const [href = '', fragment = ''] = url.split('#')
  const [published, liveUntil, picture] = fragment.split(',')
  return {
    href,
    published: Number(published),
    ...(liveUntil && { liveUntil: Number(liveUntil) }),
    ...(picture && { picture, pictureForAll: pathForAll(picture) }),
  }
}
