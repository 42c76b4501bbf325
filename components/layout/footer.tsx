import { ListLink } from './list-link'
import type { MenuColumn } from './menu'

type Props = { name: string; copyright: string; email: string; columns: readonly MenuColumn[] }

/** Plain links: these aren't pages of the app router. */
const DOCUMENTS = [
  { href: '/feed.xml', name: 'RSS' },
  { href: '/feeds.opml', name: 'All feeds' },
  { href: '/lite', name: 'Light edition' },
]

/** Links to all parts of the site, copyright and contact. */
export function Footer({ name, copyright, email, columns }: Props) {
  return (
    <footer className="footer">
      <div>
        <p className="footer-name">{name}</p>
        <nav aria-label="Whole site">
          {columns.map((column) => (
            <div key={column.title}>
              <h2>{column.title}</h2>
              <ul>
                {column.links.map((link) => (
                  <li key={link.href}>
                    <ListLink href={link.href}>{link.name}</ListLink>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </nav>
        <p className="footer-imprint">
          © {copyright} <a href={`mailto:${email}`}>{email}</a>
          {DOCUMENTS.map(({ href, name: title }) => (
            <span key={href}>
              {' · '}
              <a href={href}>{title}</a>
            </span>
          ))}
        </p>
      </div>
    </footer>
  )
}
