import type { SizedPicture } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { Caption } from './caption'
import { OpeningPicture } from './opening-picture'

/** The picture at the head of a story. */
export function LeadPicture({ story, image }: { story: Story; image: SizedPicture }) {
  return (
    <figure className="lead-picture">
      <OpeningPicture
        story={story}
        image={image}
        alt={image.alt}
        sizes={
          story.opening === 'wide' ? '100vw' : '(min-width: 1280px) 986px, (min-width: 1024px) 74vw, 100vw'
        }
        lead
      />
      <Caption caption={image.caption} credit={image.credit} />
    </figure>
  )
}
