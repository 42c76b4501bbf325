import { ListLink } from './list-link'

/** The sections, on one line that scrolls sideways where it must; the last entry is cut off so that it shows. */
export function SectionNavigation({ sections }: { sections: readonly { id: string; name: string }[] }) {
  const link = 'block px-3 py-2.5 whitespace-nowrap hover:bg-raised'
  return (
    <nav aria-label="Sections" className="mx-auto w-full max-w-site px-4 sm:px-6">
      <ul className="flex overflow-x-auto border-y border-strong font-sans text-small font-semibold [scrollbar-width:none] md:justify-center">
        {sections.map((section) => (
          <li key={section.id}>
            <ListLink href={`/${section.id}`} className={link}>
              {section.name}
            </ListLink>
          </li>
        ))}
        <li>
          <ListLink href="/latest" className={link}>
            Latest
          </ListLink>
        </li>
      </ul>
    </nav>
  )
}
