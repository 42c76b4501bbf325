import { Icon } from '@/components/layout/icon'
import { type LinkComponent, ListLink } from '@/components/layout/list-link'

type Props = { id?: string; title: string; href?: string; Link?: LinkComponent }

/** The heading of a block of stories, with a rule above it. */
export function StripHeading({ id, title, href, Link = ListLink }: Props) {
  return (
    <h2 id={id} className="strip-title">
      {href === undefined ? (
        title
      ) : (
        <Link href={href}>
          {title} <Icon name="arrow" />
        </Link>
      )}
    </h2>
  )
}
