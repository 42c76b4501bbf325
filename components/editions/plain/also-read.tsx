/** All of them the site's own for a story of ours, the writer's for another (see plain-facts). */
type Props = { href?: string; headline?: string; author?: string; label?: string }

/** The way to another story, as a line of its own. */
export function PlainAlsoRead({ href, headline, author, label }: Props) {
  if (href === undefined) return null
  return (
    <p>
      <strong>Also read:</strong>{' '}
      <a href={href}>
        {label !== undefined && `${label}: `}
        {headline}
      </a>
      {author !== undefined && ` (${author})`}
    </p>
  )
}
