import type { FigureProps } from '@/components/editions/plain/figure'

/** A link to a picture, with its size and what it shows. */
export function LiteFigure({ src, alt, width, height, caption, credit }: FigureProps) {
  return (
    <figure>
      <a href={src}>
        Show picture, {width} × {height} pixels
      </a>
      : {alt}
      {(caption ?? credit) !== undefined && (
        <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>
      )}
    </figure>
  )
}
