import { KindLabel } from '@/components/article/kind-label'
import { Icon } from '@/components/layout/icon'
import { StoryLink } from '@/components/layout/story-link'
import { currentEdition } from '@/lib/site/queries'

type Props = { story?: string; href?: string; headline?: string; author?: string; label?: string }

/** A card between paragraphs that leads to a story of ours (by address) or of others (by href). */
export async function AlsoRead({ story: address, href, headline, author, label }: Props) {
  if (address === undefined)
    return <Elsewhere href={href ?? ''} headline={headline} by={author} label={label} />
  const { catalog } = await currentEdition()
  const story = catalog.byAddress.get(address)
  // `check` refuses a target that isn't public while the story is; a broken link is never shown meanwhile.
  if (story === undefined) return null
  return (
    <aside className="also-read" aria-label={`Also read: ${story.headline}`}>
      <p className="prompt">
        Also read <Icon name="arrow" />
      </p>
      <p className="headline" data-kind={story.kind}>
        <StoryLink href={story.href}>
          <KindLabel kind={story.kind} />
          {story.headline}
        </StoryLink>
      </p>
      <p>{story.authors.map(({ name }) => name).join(', ') || story.credit}</p>
    </aside>
  )
}

type ElsewhereProps = { href: string; headline?: string; by?: string; label?: string }

function Elsewhere({ href, headline, by, label }: ElsewhereProps) {
  return (
    <aside className="also-read" aria-label={`Also read: ${headline}`}>
      <p className="prompt">
        Also read on {new URL(href).hostname} <Icon name="out" />
      </p>
      <p className="headline">
        <a href={href} rel="external">
          {label !== undefined && (
            <span className="label">
              {label}
              <span className="sr-only">:</span>{' '}
            </span>
          )}
          {headline}
        </a>
      </p>
      {by !== undefined && <p>{by}</p>}
    </aside>
  )
}
