import { Icon } from '@/components/layout/icon'
import { ListLink } from '@/components/layout/list-link'

/** The heading of a block of stories, with a rule above it. */
export function StripHeading({ id, title, href }: { id?: string; title: string; href?: string }) {
  return (
    <h2 id={id} className="strip-title">
      {href === undefined ? (
        title
      ) : (
        <ListLink href={href}>
          {title} <Icon name="arrow" />
        </ListLink>
      )}
    </h2>
  )
}
