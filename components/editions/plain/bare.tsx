import type { ComponentProps, JSX } from 'react'

type Props = Pick<ComponentProps<'div'>, 'id' | 'children'>

/**
 * An element without the classes, styles and attributes that Markdown gives it for the site's own style sheet: cells
 * of a table would come with inline styles.
 */
export function bare(Tag: 'code' | 'h2' | 'li' | 'section' | 'td' | 'th' | 'ul') {
  return function Bare({ id, children }: Props): JSX.Element {
    return <Tag id={id}>{children}</Tag>
  }
}
