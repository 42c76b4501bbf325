import type { SizedPicture } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { Picture } from './picture'

type Props = { story: Story; image: SizedPicture; alt: string; sizes: string | number; lead?: boolean }

/**
 * A story's lead picture. The card and the story page use one name for it, so that it grows from one to the other on
 * navigation (View Transitions). A page shows it once.
 */
export function OpeningPicture({ story, ...picture }: Props) {
  return <Picture {...picture} transition={`picture-${story.address.replaceAll('/', '_')}`} />
}
