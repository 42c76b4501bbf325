import type { LinkComponent } from '@/components/layout/list-link'
import type { Story } from '@/lib/site/queries'
import type { Rhythm } from './arrangement'
import { StoryCard } from './story-card'
import { StripHeading } from './strip-heading'

type Props = {
  title: string
  href: string
  section?: string
  stories: readonly Story[]
  rhythm: Rhythm
  /** Renders all links; without it, they are those of pages. */
  Link?: LinkComponent
}

const WIDE = '(min-width: 1024px) 430px, (min-width: 768px) 50vw, 100vw'

/** A row of a section's or topic's stories, in one of the rhythms of the front page. */
export function StoryStrip({ title, href, section, stories, rhythm, Link }: Props) {
  return (
    <section
      className={rhythm === 'column' ? 'half' : undefined}
      aria-label={title}
      data-section={section}
      data-rhythm={rhythm}
    >
      <StripHeading title={title} href={href} Link={Link} />
      <ul className={rhythm === 'text' || rhythm === 'pictures' ? 'strip-stories ruled' : 'strip-stories'}>
        {stories.map((story, index) => (
          <li key={story.address}>
            <StoryCard story={story} Link={Link} {...lookOf(rhythm, index)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function lookOf(rhythm: Rhythm, index: number): Partial<Parameters<typeof StoryCard>[0]> {
  const isFirst = index === 0
  switch (rhythm) {
    case 'feature':
      return isFirst ? { picture: WIDE, size: 'second', deck: true } : { deck: index === 1 }
    case 'pictures':
      return { picture: isFirst ? WIDE : 320, size: isFirst ? 'second' : 'card', deck: true }
    case 'text':
      return { size: isFirst ? 'second' : 'card', deck: true }
    case 'column':
      return isFirst ? { picture: 320, size: 'second', deck: true } : {}
    case 'dossier':
      return { deck: true }
  }
}
