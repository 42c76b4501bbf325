import { InLanguage } from '@/components/editions/plain/in-language'
import { Kicker } from '@/components/editions/plain/kicker'
import { Breadcrumbs } from '@/components/layout/breadcrumbs'
import type { Crumb, Story } from '@/lib/site/queries'
import type { Words } from '@/lib/words/words'
import { AuthorMark } from './author-mark'
import { KindLabel } from './kind-label'

type Props = { story: Story; crumbs: readonly Crumb[]; words: Words; frame: string | undefined }

/** Breadcrumbs, kicker, headline and standfirst; for opinion also the writer's name. */
export function StoryHeader({ story, crumbs, words, frame }: Props) {
  const [writer] = story.kind === 'opinion' ? story.authors : []
  return (
    <header className="story-head">
      <Breadcrumbs crumbs={crumbs} words={words} language={frame} />
      <p className="story-kicker">
        <KindLabel kind={story.labelKind} label={story.label} language={frame} />
        <span>
          <Kicker story={story} frame={frame} />
        </span>
      </p>
      <div className="story-title">
        {writer !== undefined && (
          <p className="writer">
            <AuthorMark name={writer.name} />
            <InLanguage language={frame}>{writer.name}</InLanguage>
          </p>
        )}
        <h1 tabIndex={-1}>{story.headline}</h1>
        <p className="standfirst">{story.standfirst}</p>
      </div>
    </header>
  )
}
