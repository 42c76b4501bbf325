import type { SizedPicture } from '@/lib/content/schema'
import { Caption } from './caption'
import { Picture } from './picture'

/** The picture at the head of a story. */
export function LeadPicture({ image }: { image: SizedPicture }) {
  return (
    <figure>
      <Picture
        image={image}
        alt={image.alt}
        sizes="(min-width: 1280px) 820px, (min-width: 1024px) 64vw, 100vw"
        lead
        className="w-full bg-raised"
      />
      <Caption caption={image.caption} credit={image.credit} />
    </figure>
  )
}
