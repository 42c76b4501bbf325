import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import type { Crumb, Story } from '@/lib/content/queries'
import type { Publication } from '@/lib/content/schema'
import { AgeNotice } from './age-notice'
import { Byline } from './byline'
import { CorrectionNotice } from './corrections'
import { KindLabel } from './kind-label'
import { PublishedTime } from './published-time'

type Props = { story: Story; publication: Publication; now: number; crumbs: readonly Crumb[] }

/** Everything over the text: where it belongs, headline, standfirst, who and when. */
export function StoryHeader({ story, publication, now, crumbs }: Props) {
  const opinion = story.kind === 'opinion'
  return (
    <header className={opinion ? 'border-t-4 border-opinion bg-opinion-paper p-4 sm:p-6' : ''}>
      <Breadcrumbs crumbs={crumbs} />
      <p className="pt-3 font-sans text-small font-semibold">
        <KindLabel kind={story.kind} className="me-2 text-[1em]" />
        <span className={opinion ? 'text-opinion' : 'text-accent'}>{story.kicker}</span>
      </p>
      <h1 tabIndex={-1} className={`max-w-[26ch] pt-1 text-headline ${opinion ? 'font-normal italic' : ''}`}>
        {story.headline}
      </h1>
      <p className="max-w-[56ch] pt-3 text-standfirst text-quiet">{story.standfirst}</p>
      <div className="mt-4 border-t border-rule pt-2">
        <Byline authors={story.authors} credit={story.credit} language={publication.language} roles />
        <PublishedTime published={story.published} updated={story.updated} publication={publication} />
      </div>
      <CorrectionNotice corrections={story.corrections} publication={publication} />
      <AgeNotice published={story.published} now={now} />
    </header>
  )
}
