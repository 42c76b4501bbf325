'use client'

import type { ComponentProps } from 'react'

/**
 * The largest image of the first screen. React preloads it in the first bytes of the HTML, because it is eager and has a high
 * priority. Can't be a server component: every prefetch of a story would download its image too.
 */
export function LeadImage({ alt, ...attributes }: ComponentProps<'img'>) {
  // biome-ignore lint/performance/noImgElement: next/image would resize the image again
  return <img {...attributes} alt={alt} fetchPriority="high" />
}
