import type { SizedPicture } from '@/lib/content/schema'

/** Size and URL come from the file (components/story/site-data.ts), never from the writer. Numbers are text, as in MDX. */
export type FigureProps = {
  src: string
  alt: string
  width: string
  height: string
  caption?: string
  credit?: string
}

/** A story's lead picture. */
export function figureOf({ src, alt, width, height, caption, credit }: SizedPicture): FigureProps {
  return { src, alt, width: String(width), height: String(height), caption, credit }
}

/** A picture in the text. Lazy, because React adds a preload before the text for an eager image. */
export function PlainFigure({ src, alt, width, height, caption, credit }: FigureProps) {
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: feed readers don't run next/image */}
      <img src={src} alt={alt} width={width} height={height} loading="lazy" />
      <PlainCaption caption={caption} credit={credit} />
    </figure>
  )
}

export function PlainCaption({ caption, credit }: Pick<FigureProps, 'caption' | 'credit'>) {
  const text = [caption, credit].filter(Boolean).join(' ')
  return text === '' ? null : <figcaption>{text}</figcaption>
}
