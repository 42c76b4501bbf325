import type { ComponentProps, JSX } from 'react'

type Props = Pick<ComponentProps<'div'>, 'id' | 'children'>

/** An element without the classes that Markdown adds for a style sheet of the site. */
export function bare(Tag: 'code' | 'h2' | 'li' | 'section' | 'ul') {
  return function Bare({ id, children }: Props): JSX.Element {
    return <Tag id={id}>{children}</Tag>
  }
}
