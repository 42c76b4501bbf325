import { ListLink } from '@/components/layout/list-link'

/** The rule and title over a block of the front page. */
export function StripHeading({ title, href }: { title: string; href?: string }) {
  return (
    <h2 className="mb-4 border-t-2 border-strong pt-2 font-sans text-small font-bold">
      {href === undefined ? (
        title
      ) : (
        <ListLink href={href} className="inline-block py-0.5 hover:underline">
          {title} <span aria-hidden="true">›</span>
        </ListLink>
      )}
    </h2>
  )
}
