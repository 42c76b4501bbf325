import type { SizedPicture } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { Picture } from './picture'

type Props = { story: Story; image: SizedPicture; alt: string; sizes: string | number; lead?: boolean }

/**
 * A story's lead picture. The card and the story page give it the same view transition name, so that it grows from the
 * card to the page on navigation. Use it once per page.
 */
export function OpeningPicture({ story, ...picture }: Props) {
  return <Picture {...picture} transition={`picture-${story.address.replaceAll('/', '_')}`} />
}
