import { ViewTransition } from 'react'
import { candidates, pathForAll } from '@/lib/images/variants'
import { LeadImage } from './lead-image.client'

type Props = {
  /** The URL path of its largest version, and the size of that in pixels. */
  image: { src: string; width: number; height: number; original?: { focus?: string } }
  alt: string
  /**
   * How wide it is on the page: a number of pixels on every screen, or the `sizes` attribute of a picture that is as
   * wide as the screen of a phone.
   */
  sizes: string | number
  /** The largest picture of the first screen: loaded before all others. Those are loaded when they come into view. */
  lead?: boolean
  /** A name for the view transition in which it grows from the card to the story page. */
  transition?: string
}

/**
 * Phones with dense screens get a version with 1.6 to 2 pixels for each CSS pixel: the eye can't see more, and more
 * would cost up to twice the bytes.
 */
const PHONES =
  '(max-width: 480px) and (min-resolution: 2.5dppx) 70vw, (max-width: 480px) and (min-resolution: 1.5dppx) 80vw'

/** Maximum number of pixels for each CSS pixel that screens have, rounded up to the next version. */
const DENSEST = 3.5

/**
 * An image with the versions that the build has encoded, or that the server encodes on request. The browser chooses one
 * by `sizes`.
 */
export function Picture({ image, alt, sizes, lead = false, transition }: Props) {
  const { src, width, height, original } = image
  const versions = candidates(image).filter(
    (one) =>
      typeof sizes === 'string' ||
      ((one.width >= sizes || one.width === width) && one.width <= DENSEST * sizes),
  )
  const attributes = {
    src: pathForAll(src),
    width,
    height,
    alt,
    className: 'picture',
    'data-shape': shapeOf(image),
    ...focusAttributes(original?.focus),
  }
  const source = versions.length > 0 && {
    srcSet: versions.map((one) => `${one.path} ${one.width}w`).join(', '),
    sizes: typeof sizes === 'number' ? `${sizes}px` : `${PHONES}, ${sizes}`,
  }
  if (lead)
    return (
      <picture>
        <LeadImage {...attributes} {...source} transition={transition} />
      </picture>
    )
  // biome-ignore lint/performance/noImgElement: next/image would resize the image again, and needs a client component
  const img = <img {...attributes} alt={alt} loading="lazy" decoding="async" />
  return (
    <picture>
      {source && <source type="image/avif" {...source} />}
      {transition === undefined ? (
        img
      ) : (
        <ViewTransition name={transition} share="auto" default="none">
          {img}
        </ViewTransition>
      )}
    </picture>
  )
}

/** Whether a picture is much taller or much wider than its place; undefined: neither. */
function shapeOf({ width, height }: { width: number; height: number }): 'tall' | 'wide' | undefined {
  if (width < 0.9 * height) return 'tall'
  return width > 2.2 * height ? 'wide' : undefined
}

/**
 * The point that a crop in the browser keeps, in steps of ten percent: app/styles/cards.css has a rule for each step,
 * because the Content-Security-Policy allows no `style` attribute.
 */
function focusAttributes(focus: string | undefined) {
  if (focus === undefined) return {}
  const [x = 50, y = 50] = focus.split(' ').map(Number.parseFloat)
  return { 'data-focus-x': Math.round(x / 10), 'data-focus-y': Math.round(y / 10) }
}
