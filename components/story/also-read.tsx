import { KindLabel } from '@/components/article/kind-label'
import { StoryLink } from '@/components/layout/story-link'
import { currentEdition } from '@/lib/content/queries'

type Props = { story?: string; href?: string; headline?: string; author?: string; label?: string }

/** A card between paragraphs that leads to a story of ours (by address) or of others (by href). */
export async function AlsoRead({ story: address, href, headline, author, label }: Props) {
  if (address === undefined)
    return <Card href={href ?? ''} headline={headline} by={author} label={label} outside />
  const { catalog } = await currentEdition()
  const story = catalog.byAddress.get(address)
  // `check` refuses a target that isn't public while the story is; a broken link is never shown meanwhile.
  if (story === undefined) return null
  const by = story.authors.map(({ name }) => name).join(', ') || story.credit
  return (
    <aside aria-label={`Also read: ${story.headline}`} className={FRAME}>
      <p className={LEAD}>Also read</p>
      <p className={HEADLINE}>
        <StoryLink href={story.href} className={LINK}>
          <KindLabel kind={story.kind} />
          {story.headline}
        </StoryLink>
      </p>
      <p className="font-sans text-label text-quiet">{by}</p>
    </aside>
  )
}

const FRAME =
  'group relative my-6 border-s-4 border-link bg-raised px-4 py-3 text-[1rem] leading-snug hyphens-none print:hidden'
const LEAD = 'font-sans text-label font-semibold text-quiet'
const HEADLINE = 'text-card font-semibold'
const LINK = '!text-ink !no-underline group-hover:!underline after:absolute after:inset-0'

type CardProps = { href: string; headline?: string; by?: string; label?: string; outside: true }

function Card({ href, headline, by, label }: CardProps) {
  return (
    <aside aria-label={`Also read: ${headline}`} className={FRAME}>
      <p className={LEAD}>Also read on {new URL(href).hostname}</p>
      <p className={HEADLINE}>
        <a href={href} rel="external" className={LINK}>
          {label !== undefined && (
            <span className="font-sans text-[0.75em] font-bold tracking-wide text-accent">
              {label}
              <span className="sr-only">:</span>{' '}
            </span>
          )}
          {headline}
        </a>
      </p>
      {by !== undefined && <p className="font-sans text-label text-quiet">{by}</p>}
    </aside>
  )
}
