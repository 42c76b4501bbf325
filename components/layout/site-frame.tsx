import type { ReactNode } from 'react'
import { formatToday, formatYear } from '@/lib/format/dates'
import type { Catalog } from '@/lib/site/queries'
import { isEmptyDirectory, listHref, MENU_LINKS } from '@/lib/site/routes'
import { encodedPath } from '@/lib/site/url-path'
import { wordsOf } from '@/lib/words/words'
import { Footer } from './footer'
import type { FrameLinks } from './list-link'
import { Masthead } from './masthead'
import { menuColumns } from './menu'

type Props = {
  catalog: Catalog
  /** Milliseconds since the epoch. */
  now: number
  links: FrameLinks
  /** The content of the page. */
  children: ReactNode
}

/** The frame of every page: a link to the content, the masthead, the content, the footer. */
export function SiteFrame({ catalog, now, links, children }: Props) {
  const { publication, sections } = catalog
  const { name, tagline, founded, copyright, email } = publication
  const pages = publication.pages.flatMap((id) => catalog.pages.get(id) ?? [])
  const words = wordsOf(publication)
  const columns = menuColumns(
    [
      {
        title: words('sections'),
        links: sections.map((section) => ({ href: listHref('section', section.id), name: section.name })),
      },
      {
        title: words('find'),
        links: MENU_LINKS.filter(({ href }) => !isEmptyDirectory(href, catalog)).map(({ href, title }) => ({
          href,
          name: words(title),
        })),
      },
      { title: name, links: pages.map(({ id, title }) => ({ href: encodedPath(id), name: title })) },
    ],
    links.List,
  )
  return (
    <>
      {/* The first element that the Tab key reaches (WCAG 2.4.1). */}
      <a href="#content" className="skip-link">
        {words('skipToContent')}
      </a>
      <Masthead
        name={name}
        tagline={tagline}
        founded={founded === undefined ? undefined : formatYear(String(founded), publication)}
        today={formatToday(now, publication)}
        sections={sections}
        columns={columns}
        words={words}
        links={links}
      />
      <main id="content">{children}</main>
      <Footer
        name={name}
        copyright={copyright}
        email={email}
        columns={columns}
        words={words}
        List={links.List}
      />
    </>
  )
}
