import { ListLink } from './list-link'

type Props = {
  name: string
  copyright: string
  email: string
  sections: readonly { id: string; name: string }[]
  pages: readonly { id: string; title: string }[]
}

const WAYS = [
  { href: '/latest', name: 'Latest' },
  { href: '/topics', name: 'Topics' },
  { href: '/storylines', name: 'Storylines' },
  { href: '/authors', name: 'Our journalists' },
  { href: '/archive', name: 'Archive' },
]

/** No pages, so plain links. */
const DOCUMENTS = [
  { href: '/feed.xml', name: 'RSS' },
  { href: '/feeds.opml', name: 'All feeds' },
  { href: '/lite', name: 'Light edition' },
]

/** Every way into the paper, and who answers for it. */
export function Footer({ name, copyright, email, sections, pages }: Props) {
  const columns = [
    {
      title: 'All sections',
      links: sections.map((section) => ({ href: `/${section.id}`, name: section.name })),
    },
    { title: 'Find', links: WAYS },
    { title: name, links: pages.map((page) => ({ href: `/${page.id}`, name: page.title })) },
  ]
  return (
    <footer className="mt-16 border-t-4 border-double border-strong">
      <div className="mx-auto grid w-full max-w-site gap-x-8 gap-y-6 px-4 py-8 font-sans text-small sm:grid-cols-3 sm:px-6">
        {columns.map((column) => (
          <nav key={column.title} aria-label={column.title}>
            <h2 className="pb-1 text-label text-quiet">{column.title}</h2>
            <ul>
              {column.links.map((link) => (
                <li key={link.href}>
                  <ListLink href={link.href} className="inline-block py-1 hover:underline">
                    {link.name}
                  </ListLink>
                </li>
              ))}
            </ul>
          </nav>
        ))}
        <p className="border-t border-rule pt-4 text-label text-quiet sm:col-span-3">
          © {copyright}{' '}
          <a href={`mailto:${email}`} className="inline-block py-1 underline">
            {email}
          </a>
          {DOCUMENTS.map(({ href, name: title }) => (
            <span key={href}>
              {' · '}
              <a href={href} className="inline-block py-1 underline">
                {title}
              </a>
            </span>
          ))}
        </p>
      </div>
    </footer>
  )
}
