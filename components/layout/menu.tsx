import { Icon } from './icon'
import { ListLink } from './list-link'

export type MenuColumn = { title: string; links: readonly { href: string; name: string }[] }

/** Links to all parts of the site, on every page. It opens without a script. */
export function Menu({ label, columns }: { label: string; columns: readonly MenuColumn[] }) {
  return (
    <details className="menu">
      <summary>
        <Icon name="menu" />
        <span className="menu-label">{label}</span>
      </summary>
      <nav className="menu-panel" aria-label={label}>
        <MenuColumns columns={columns} />
      </nav>
    </details>
  )
}

/** The links of the menu, which the footer repeats. */
export function MenuColumns({ columns }: { columns: readonly MenuColumn[] }) {
  return columns.map((column) => (
    <div key={column.title}>
      <h2>{column.title}</h2>
      <ul>
        {column.links.map(({ href, name }) => (
          <li key={href}>
            <ListLink href={href}>{name}</ListLink>
          </li>
        ))}
      </ul>
    </div>
  ))
}
