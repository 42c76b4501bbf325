import type { SizedPicture } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { Caption } from './caption'
import { OpeningPicture } from './opening-picture'

/**
 * The picture at the head of a story. It is in a `<picture>` element, so that React doesn't preload it: every
 * prefetched story would also download its picture.
 */
export function LeadPicture({ story, image }: { story: Story; image: SizedPicture }) {
  return (
    <figure className="lead-picture">
      <picture>
        <OpeningPicture
          story={story}
          image={image}
          alt={image.alt}
          sizes="(min-width: 1280px) 986px, (min-width: 1024px) 74vw, (max-width: 480px) and (min-resolution: 2.5dppx) 70vw, 100vw"
          lead
        />
      </picture>
      <Caption caption={image.caption} credit={image.credit} />
    </figure>
  )
}
