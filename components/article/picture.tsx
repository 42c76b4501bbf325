import { candidates } from '@/lib/images/variants'

type Props = {
  /** The URL path of its largest version, and the size of that in pixels. */
  image: { src: string; width: number; height: number; original?: { focus?: string } }
  alt: string
  /** How wide it is on the page: the `sizes` attribute, or a number of pixels on every screen. */
  sizes: string | number
  /** The lead picture: loaded eagerly and with high priority. All others are loaded lazily. */
  lead?: boolean
}

/**
 * An image with the versions that the build has encoded, or that the server encodes on request. The browser chooses one by
 * `sizes`. React preloads an eager image of high priority by itself,
 * unless it is in a `<picture>` element.
 */
export function Picture({ image, alt, sizes, lead = false }: Props) {
  const { src, width, height, original } = image
  const versions = candidates(image)
  return (
    // biome-ignore lint/performance/noImgElement: next/image would resize the image again, and needs a client component
    <img
      src={versions.find((one) => one.width >= 640)?.path ?? src}
      srcSet={versions.map((one) => `${one.path} ${one.width}w`).join(', ') || undefined}
      sizes={versions.length === 0 ? undefined : typeof sizes === 'number' ? `${sizes}px` : sizes}
      width={width}
      height={height}
      alt={alt}
      loading={lead ? 'eager' : 'lazy'}
      fetchPriority={lead ? 'high' : undefined}
      decoding="async"
      className="picture"
      data-focus={original?.focus}
    />
  )
}
