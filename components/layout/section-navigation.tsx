import { listHref } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'
import { SectionLink } from './section-link.client'

type Props = { sections: readonly { id: string; name: string }[]; words: Words }

/** The sections, on one line that scrolls sideways if it is too long. */
export function SectionNavigation({ sections, words }: Props) {
  return (
    <nav className="sections" aria-label={words('sections')}>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id} data-section={id}>
            <SectionLink href={listHref('section', id)}>{name}</SectionLink>
          </li>
        ))}
        <li>
          <SectionLink href="/latest">{words('latest')}</SectionLink>
        </li>
      </ul>
    </nav>
  )
}
