import { listHref } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'
import { ListLink } from './list-link'

type Props = { sections: readonly { id: string; name: string }[]; words: Words }

/** The sections, on one line that scrolls sideways if it is too long. */
export function SectionNavigation({ sections, words }: Props) {
  return (
    <nav className="sections" aria-label={words('sections')}>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id} data-section={id}>
            <ListLink href={listHref('section', id)}>{name}</ListLink>
          </li>
        ))}
        <li>
          <ListLink href="/latest">{words('latest')}</ListLink>
        </li>
      </ul>
    </nav>
  )
}
