import { Fragment, type ReactNode } from 'react'
import { READER_PAGES } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'
import type { FrameLinks } from './list-link'

type Props = {
  name: string
  copyright: string
  email: string
  /** Links, as `menuColumns` returns them. */
  columns: ReactNode
  words: Words
  List: FrameLinks['List']
}

/** Links to all parts of the site, copyright and contact. */
export function Footer({ name, copyright, email, columns, words, List }: Props) {
  // Plain links, because these documents aren't pages of Next.js.
  const documents = [
    { href: '/feed.xml', title: 'RSS' },
    { href: '/feeds.opml', title: words('allFeeds') },
    { href: '/lite', title: words('lightEdition') },
  ]
  return (
    <footer className="footer">
      <div>
        <p className="footer-name">{name}</p>
        <nav aria-label={words('wholeSite')}>{columns}</nav>
        <p className="footer-imprint">
          © {copyright} <a href={`mailto:${email}`}>{email}</a>
          {Object.values(READER_PAGES).map(({ href, title }) => (
            <Fragment key={href}>
              {' · '}
              <List href={href}>{words(title)}</List>
            </Fragment>
          ))}
          {documents.map(({ href, title }) => (
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
