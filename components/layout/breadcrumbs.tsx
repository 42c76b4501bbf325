import type { Crumb } from '@/lib/site/queries'
import { ListLink } from './list-link'

/** The way down to this page; the page itself is its heading and isn't repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <ListLink href={crumb.href}>{crumb.name}</ListLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
