import { listHref } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'
import type { FrameLinks } from './list-link'

type Props = {
  sections: readonly { id: string; name: string }[]
  words: Words
  Section: FrameLinks['Section']
}

/** The sections, on one line that scrolls sideways if it is too long. */
export function SectionNavigation({ sections, words, Section }: Props) {
  return (
    <nav className="sections" aria-label={words('sections')}>
      <ul>
        {sections.map(({ id, name }) => (
          <li key={id} data-section={id}>
            <Section href={listHref('section', id)}>{name}</Section>
          </li>
        ))}
        <li>
          <Section href="/latest">{words('latest')}</Section>
        </li>
      </ul>
    </nav>
  )
}
