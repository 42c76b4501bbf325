import { ListLink } from './list-link'

/** The sections, on one line that scrolls sideways if it is too long. */
export function SectionNavigation({ sections }: { sections: readonly { id: string; name: string }[] }) {
  return (
    <nav className="sections" aria-label="Sections">
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id} data-section={id}>
            <ListLink href={`/${id}`}>{name}</ListLink>
          </li>
        ))}
        <li>
          <ListLink href="/latest">Latest</ListLink>
        </li>
      </ul>
    </nav>
  )
}
