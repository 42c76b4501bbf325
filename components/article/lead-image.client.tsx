'use client'

import { type ComponentProps, ViewTransition } from 'react'
import { preload } from 'react-dom'

type Props = ComponentProps<'img'> & { src: string; transition: string | undefined }

/** On navigation, React waits for all eager images of a page before it shows the page, except images with `onLoad`. */
const showBeforeLoaded = () => {}

/**
 * The largest image of the first screen with its AVIF versions: the content of a `<picture>`. It is preloaded at the start
 * of the HTML. Can't be a server component: every prefetch of a story would download its image too.
 */
export function LeadImage({ alt, src, srcSet, sizes, transition, ...attributes }: Props) {
  const versions = srcSet && { type: 'image/avif', imageSrcSet: srcSet, imageSizes: sizes }
  preload(src, { as: 'image', fetchPriority: 'high', ...versions })
  return (
    <>
      {srcSet && <source type="image/avif" srcSet={srcSet} sizes={sizes} />}
      <ViewTransition {...(transition && { name: transition })} share="auto" default="none">
        {/* biome-ignore lint/performance/noImgElement: next/image would resize the image again */}
        <img {...attributes} src={src} alt={alt} fetchPriority="high" onLoad={showBeforeLoaded} />
      </ViewTransition>
    </>
  )
}
