import { InLanguage } from '@/components/editions/plain/in-language'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Story } from '@/lib/site/queries'

/** A line at the top of the front page that links to a story in progress. */
export function Banner({ label, story }: { label: string; story: Story }) {
  return (
    <p className="banner">
      <strong>
        <span className="live-dot" aria-hidden="true" />
        {label}
      </strong>
      <StoryLink href={story.href}>
        <InLanguage language={story.language}>{story.headline}</InLanguage>
      </StoryLink>
    </p>
  )
}
