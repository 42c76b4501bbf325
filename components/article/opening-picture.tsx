import { ViewTransition } from 'react'
import type { SizedPicture } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { Picture } from './picture'

type Props = { story: Story; image: SizedPicture; alt: string; sizes: string | number; lead?: boolean }

/**
 * A story's lead picture. On a card and over the story it is the same thing, so that one grows into the other when the
 * card is followed (View Transitions); a page shows it once.
 */
export function OpeningPicture({ story, ...picture }: Props) {
  return (
    <ViewTransition name={`picture-${story.address.replaceAll('/', '_')}`} share="auto" default="none">
      <Picture {...picture} />
    </ViewTransition>
  )
}
