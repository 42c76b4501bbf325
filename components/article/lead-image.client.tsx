'use client'

import type { ComponentProps } from 'react'
import { preload } from 'react-dom'

/** On navigation, React waits for all eager images of a page before it shows the page, except images with `onLoad`. */
const showBeforeLoaded = () => {}

/**
 * The largest image of the first screen, inside the `<picture>` with its AVIF versions. It is preloaded at the start of
 * the HTML. Can't be a server component: every prefetch of a story would download its image too.
 */
export function LeadImage({
  alt,
  src,
  srcSet,
  sizes,
  ...attributes
}: ComponentProps<'img'> & { src: string }) {
  const versions = srcSet && { type: 'image/avif', imageSrcSet: srcSet, imageSizes: sizes }
  preload(src, { as: 'image', fetchPriority: 'high', ...versions })
  // biome-ignore lint/performance/noImgElement: next/image would resize the image again
  return <img {...attributes} src={src} alt={alt} fetchPriority="high" onLoad={showBeforeLoaded} />
}
