import { getImageProps } from 'next/image'

type Props = {
  /** Where it is served and its size in pixels. */
  image: { src: string; width: number; height: number }
  alt: string
  /** How wide it stands on the page, as the `sizes` attribute. */
  sizes: string
  /** The lead picture: fetched at once and first; all others wait until they come near. */
  lead?: boolean
  className?: string
}

/**
 * Next's image element without its client component: `getImageProps` gives the same `srcset` and saves the
 * script. React preloads an eager picture of high priority by itself.
 */
export function Picture({ image, alt, sizes, lead = false, className }: Props) {
  const { src, width, height } = image
  const { props } = getImageProps({ src, width, height, alt, sizes, loading: lead ? 'eager' : 'lazy' })
  const { style, ...attributes } = props
  return (
    // biome-ignore lint/performance/noImgElement: the attributes are next/image's own
    <img {...attributes} alt={alt} fetchPriority={lead ? 'high' : undefined} className={className} />
  )
}
