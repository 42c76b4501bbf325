'use client'

import type { ComponentProps } from 'react'
import { preload } from 'react-dom'

/** On navigation, React shows a page only when its eager images are loaded, except those with `onLoad`. */
const showBeforeLoaded = () => {}

/**
 * The largest image of the first screen, in the `<picture>` of its AVIF versions: preloaded in the first bytes of the HTML.
 * Can't be a server component: every prefetch of a story would download its image too.
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
