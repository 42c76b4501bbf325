import type { ReactNode } from 'react'
import { InLanguage } from './in-language'

type Props = {
  title?: string | undefined
  /** The language of the title, if it isn't that of the story. */
  frame?: string | undefined
  children?: ReactNode
  /** `nav` for a list of links within the story. */
  element?: 'aside' | 'nav'
}

/** A box of background, the takeaways of a story, the key moments of a live one. */
export function PlainTitledBox({ title, frame, children, element: Element = 'aside' }: Props) {
  return (
    <Element>
      <p>
        <strong>
          <InLanguage language={frame}>{title}</InLanguage>
        </strong>
      </p>
      {children}
    </Element>
  )
}
