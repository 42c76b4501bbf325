import type { LinkComponent } from '@/components/layout/list-link'
import type { Story } from '@/lib/site/queries'
import { StoryCard } from './story-card'
import { StripHeading } from './strip-heading'
import type { StripLayout } from './strip-layouts'

type Props = {
  title: string
  href: string
  section?: string
  stories: readonly Story[]
  layout: StripLayout
  /** The component that renders all links. Default: the links of pages. */
  Link?: LinkComponent
}

const WIDE = '(min-width: 1024px) 430px, (min-width: 768px) 50vw, 100vw'

/** A row of a section's or topic's stories, in one of the layouts of the front page. */
export function StoryStrip({ title, href, section, stories, layout, Link }: Props) {
  return (
    <section
      className={layout === 'column' ? 'half' : undefined}
      aria-label={title}
      data-section={section}
      data-layout={layout}
    >
      <StripHeading title={title} href={href} Link={Link} />
      <ul className={layout === 'text' || layout === 'pictures' ? 'strip-stories ruled' : 'strip-stories'}>
        {stories.map((story, index) => (
          <li key={story.address}>
            <StoryCard story={story} Link={Link} {...lookOf(layout, index)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function lookOf(layout: StripLayout, index: number): Partial<Parameters<typeof StoryCard>[0]> {
  const isFirst = index === 0
  switch (layout) {
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
