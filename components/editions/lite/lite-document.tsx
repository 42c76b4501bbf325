import type { ReactNode } from 'react'
import type { Publication, Section } from '@/lib/content/schema'
import { WholeDocument } from './whole-document'

type Props = {
  title: string
  /** The page that this is the light edition of: its path, and its absolute address. */
  path: string
  canonical: string
  publication: Publication
  sections: readonly Section[]
  children: ReactNode
}

/** A light edition. Search engines are sent to the page itself. */
export function LiteDocument({ path, children, ...rest }: Props) {
  return (
    <WholeDocument {...rest} edition="/lite">
      <main>{children}</main>
      <footer>
        Light edition. <a href={path}>The full page</a> <a href="/lite">All sections</a>
      </footer>
    </WholeDocument>
  )
}
