import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import type { Crumb, Story } from '@/lib/site/queries'
import { AuthorMark } from './author-mark'
import { KindLabel } from './kind-label'

/** Everything over the picture: where the story belongs, headline, standfirst; over a view, whose it is. */
export function StoryHeader({ story, crumbs }: { story: Story; crumbs: readonly Crumb[] }) {
  const [writer] = story.kind === 'opinion' ? story.authors : []
  return (
    <header className="story-head">
      <Breadcrumbs crumbs={crumbs} />
      <p className="story-kicker">
        <KindLabel kind={story.kind} />
        <span>{story.kicker}</span>
      </p>
      <div className="story-title">
        {writer !== undefined && (
          <p className="writer">
            <AuthorMark name={writer.name} />
            {writer.name}
          </p>
        )}
        <h1 tabIndex={-1}>{story.headline}</h1>
        <p className="standfirst">{story.standfirst}</p>
      </div>
    </header>
  )
}
