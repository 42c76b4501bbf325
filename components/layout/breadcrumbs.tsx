import type { Crumb } from '@/lib/content/queries'
import { ListLink } from './list-link'

/** The way down to this page; the page itself is its heading and isn't repeated. */
export function Breadcrumbs({ crumbs }: { crumbs: readonly Crumb[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="font-sans text-label text-quiet">
      <ol className="flex flex-wrap">
        {crumbs.map((crumb, index) => (
          <li key={crumb.href} className="flex items-center">
            {index > 0 && (
              <span aria-hidden="true" className="px-1.5">
                ›
              </span>
            )}
            <ListLink href={crumb.href} className="inline-block py-1 underline-offset-2 hover:underline">
              {crumb.name}
            </ListLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
