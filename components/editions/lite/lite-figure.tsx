import { type FigureProps, PlainCaption } from '@/components/editions/plain/figure'
import { InLanguage } from '@/components/editions/plain/in-language'
import type { Words } from '@/lib/words/words'

/**
 * Creates the component for pictures: a link to the picture, with its size and alternative text. `frame` is the
 * language of the publication, if the story's differs.
 */
export function liteFigure(words: Words, frame: string | undefined) {
  return function LiteFigure({ src, alt, width, height, caption, credit }: FigureProps) {
    const size = { width: Number(width), height: Number(height) }
    return (
      <figure>
        <a href={src}>
          <InLanguage language={frame}>{words('showPicture', size)}</InLanguage>
        </a>
        {words.between('labelled')}
        {alt}
        <PlainCaption caption={caption} credit={credit} />
      </figure>
    )
  }
}
