import type { FigureProps } from '@/components/editions/plain/figure'

/** A picture that is fetched when the reader asks for it, with what it shows and what it weighs. */
export function LiteFigure({ src, alt, size, caption, credit }: Omit<FigureProps, 'width' | 'height'>) {
  return (
    <figure>
      <a href={src}>Show picture, {size}</a>: {alt}
      {(caption ?? credit) !== undefined && (
        <figcaption>{[caption, credit].filter(Boolean).join(' ')}</figcaption>
      )}
    </figure>
  )
}
