import { InLanguage } from '@/components/editions/plain/in-language'
import type { LinkComponent } from '@/components/layout/list-link'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Story } from '@/lib/site/queries'
import { CorrectionMark } from './correction-mark'
import { KindLabel } from './kind-label'

type Props = {
  story: Story
  /** The language of the publication, if the link is inside a story in another language. */
  frame?: string | undefined
  prefetch?: 'in-view' | 'on-intent'
  Link?: LinkComponent
}

/** A link to a story: the label of its kind, its headline, and a mark if it was corrected in the last week. */
export function HeadlineLink({ story, frame, prefetch = 'in-view', Link = StoryLink }: Props) {
  return (
    <>
      <Link href={story.href} prefetch={prefetch}>
        <KindLabel kind={story.labelKind} label={story.label} language={frame} />
        <InLanguage language={story.language ?? frame}>{story.headline}</InLanguage>
      </Link>
      <CorrectionMark mark={story.correctionMark} language={frame} />
    </>
  )
}
