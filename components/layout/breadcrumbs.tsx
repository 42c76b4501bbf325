import { InLanguage } from '@/components/editions/plain/in-language'
import type { Crumb } from '@/lib/site/queries'
import type { Words } from '@/lib/words/words'
import { ListLink } from './list-link'

type Props = {
  crumbs: readonly Crumb[]
  words: Words
  /** The language of the publication, where the page is in another one. */
  language?: string | undefined
}

/** Links to the pages above this one. The page itself is left out: its heading follows. */
export function Breadcrumbs({ crumbs, words, language }: Props) {
  return (
    <nav className="crumbs" aria-label={words('breadcrumbs')} lang={language}>
      <ol>
        {crumbs.map((crumb) => (
          <li key={crumb.href}>
            <ListLink href={crumb.href}>
              <InLanguage language={language}>{crumb.name}</InLanguage>
            </ListLink>
          </li>
        ))}
      </ol>
    </nav>
  )
}
