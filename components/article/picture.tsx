import { getImageProps } from 'next/image'

type Props = {
  /** Where it is served and its size in pixels. */
  image: { src: string; width: number; height: number }
  alt: string
  /** How wide it stands on the page: the `sizes` attribute, or a number of pixels that holds on every screen. */
  sizes: string | number
  /** The lead picture: fetched at once and first; all others wait until they come near. */
  lead?: boolean
}

/**
 * Next's image element without its client component: `getImageProps` gives the same `srcset` and saves the
 * script. React preloads an eager picture of high priority by itself.
 */
export function Picture({ image, alt, sizes, lead = false }: Props) {
  const { src, width, height } = image
  const size =
    typeof sizes === 'number'
      ? { width: sizes, height: Math.round((sizes * height) / width) }
      : { width, height, sizes }
  const { props } = getImageProps({ src, alt, ...size, loading: lead ? 'eager' : 'lazy', quality: 65 })
  const { style, ...attributes } = props
  return (
    // biome-ignore lint/performance/noImgElement: the attributes are next/image's own
    <img {...attributes} alt={alt} fetchPriority={lead ? 'high' : undefined} className="picture" />
  )
}
