import { Caption } from '@/components/article/caption'
import { Picture } from '@/components/article/picture'

/** Size and served address come from the file (see article-body), never from the writer. */
type Props = { src: string; alt: string; width: string; height: string; caption?: string; credit?: string }

/** A picture in the text. */
export function Figure({ src, alt, width, height, caption, credit }: Props) {
  return (
    <figure>
      <Picture
        image={{ src, width: Number(width), height: Number(height) }}
        alt={alt}
        sizes="(min-width: 720px) 660px, 100vw"
      />
      <Caption caption={caption} credit={credit} />
    </figure>
  )
}
