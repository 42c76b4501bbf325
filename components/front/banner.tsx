import { InLanguage } from '@/components/editions/plain/in-language'
import { BANNER } from '@/components/layout/kept-on-device'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Story } from '@/lib/site/queries'
import type { Words } from '@/lib/words/words'
import { CloseBanner } from './close-banner.client'

type Props = { label: string; story: Story; words: Words }

/**
 * Hides the banner, before it is painted, for readers who have closed it: compares the story that was stored with the
 * story of the banner around the script. Trusted Types allow the script because it contains no `<`. After a navigation,
 * `CloseBanner` does the same.
 */
const HIDE = `try{const b=document.currentScript.parentElement;b.hidden=localStorage.getItem(${JSON.stringify(BANNER)})===b.dataset.story}catch{}`

/**
 * A line at the top of the front page that links to a story in progress. If a reader has closed it, it is hidden until
 * it has another story.
 */
export function Banner({ label, story, words }: Props) {
  return (
    <div className="banner" data-story={story.address} suppressHydrationWarning>
      <p>
        <strong>
          <span className="live-dot" aria-hidden="true" />
          {label}
        </strong>
        <StoryLink href={story.href}>
          <InLanguage language={story.language}>{story.headline}</InLanguage>
        </StoryLink>
      </p>
      <CloseBanner story={story.address} text={words('closeBanner')} />
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a constant */}
      <script dangerouslySetInnerHTML={{ __html: HIDE }} />
    </div>
  )
}
