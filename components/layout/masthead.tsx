import { ListLink } from './list-link'
import { Menu, type MenuColumn } from './menu'
import { SectionNavigation } from './section-navigation'

type Props = {
  name: string
  tagline: string
  today: string
  founded?: number
  sections: readonly { id: string; name: string }[]
  columns: readonly MenuColumn[]
}

/** Nameplate, folio line, menu and sections. The front page shows it large (`app/styles/layout.css`). */
export function Masthead({ name, tagline, today, founded, sections, columns }: Props) {
  return (
    <header className="masthead">
      <Menu columns={columns} />
      <p className="nameplate">
        <ListLink href="/">{name}</ListLink>
      </p>
      <p className="folio">
        <span className="folio-motto">{tagline}</span>
        {founded !== undefined && <span className="folio-founded">Founded {founded}</span>}
        <span>{today}</span>
      </p>
      <SectionNavigation sections={sections} />
    </header>
  )
}
