import { StoryLink } from '@/components/layout/story-link'
import type { Story } from '@/lib/content/queries'

/** One line over the front page for what is happening now. */
export function Banner({ label, story }: { label: string; story: Story }) {
  return (
    <p className="my-4 flex items-center gap-3 bg-accent px-3 py-2 font-sans text-small text-accent-ink">
      <strong className="shrink-0">{label}</strong>
      <StoryLink href={story.href} className="py-1 underline-offset-2 hover:underline">
        {story.headline}
      </StoryLink>
    </p>
  )
}
