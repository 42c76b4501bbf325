/** Size and served address come from the file (see block-facts), never from the writer; numbers are text, as in MDX. */
export type FigureProps = {
  src: string
  alt: string
  width: string
  height: string
  caption?: string
  credit?: string
}

/** A picture in the text. Lazy, since React would put a preload before the text for one that isn't. */
export function PlainFigure({ src, alt, width, height, caption, credit }: FigureProps) {
  return (
    <figure>
      {/* biome-ignore lint/performance/noImgElement: readers of feeds know nothing of next/image */}
      <img src={src} alt={alt} width={width} height={height} loading="lazy" />
      {(caption ?? credit) !== undefined && (
        <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>
      )}
    </figure>
  )
}
