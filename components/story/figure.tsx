import { Caption } from '@/components/article/caption'
import { Picture } from '@/components/article/picture'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** An image in the text. */
export function Figure({ src, alt, width, height, caption, credit }: BlockProps<'Figure'>) {
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
