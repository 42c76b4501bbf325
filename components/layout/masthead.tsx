import type { ReactNode } from 'react'
import { SEARCH_HREF } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'
import { Icon } from './icon'
import type { FrameLinks } from './list-link'
import { Menu } from './menu'
import { SectionNavigation } from './section-navigation'

type Props = {
  name: string
  tagline: string
  today: string
  /** The year, in the language’s digits. */
  founded?: string
  sections: readonly { id: string; name: string }[]
  /** The links of the menu, as `menuColumns` returns them. */
  columns: ReactNode
  words: Words
  links: FrameLinks
}

/** Nameplate, folio line, menu and sections. The front page shows it large (`app/styles/layout.css`). */
export function Masthead({ name, tagline, today, founded, sections, columns, words, links }: Props) {
  const { List, Section } = links
  return (
    <header className="masthead">
      <div className="tools">
        <Menu label={words('menu')}>{columns}</Menu>
        <p className="find">
          <List href={SEARCH_HREF}>
            <Icon name="search" />
            <span>{words('search')}</span>
          </List>
        </p>
      </div>
      <p className="nameplate">
        <List href="/">{name}</List>
      </p>
      <p className="folio">
        <span className="folio-motto">{tagline}</span>
        {founded !== undefined && (
          <span className="folio-founded">{words('founded', { year: founded })}</span>
        )}
        <span>{today}</span>
      </p>
      <SectionNavigation sections={sections} words={words} Section={Section} />
    </header>
  )
}
