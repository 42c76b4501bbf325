import type { ReactNode } from 'react'
import { Icon } from './icon'
import type { FrameLinks } from './list-link'

type Column = { title: string; links: readonly { href: string; name: string }[] }

/** Links to all parts of the site, on every page. It opens without a script. */
export function Menu({ label, children }: { label: string; children: ReactNode }) {
  return (
    <details className="menu">
      <summary>
        <Icon name="menu" />
        <span className="menu-label">{label}</span>
      </summary>
      <nav className="menu-panel" aria-label={label}>
        {children}
      </nav>
    </details>
  )
}

/**
 * The links of the menu, which the footer repeats. A function instead of a component, so that both get the same
 * elements: React writes the same element into the page data only once.
 */
export function menuColumns(columns: readonly Column[], List: FrameLinks['List']): ReactNode {
  return columns
    .filter(({ links }) => links.length > 0)
    .map(({ title, links }) => (
      <div key={title}>
        <h2>{title}</h2>
        <ul>
          {links.map(({ href, name }) => (
            <li key={href}>
              <List href={href}>{name}</List>
            </li>
          ))}
        </ul>
      </div>
    ))
}
