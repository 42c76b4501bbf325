import type { ComponentProps } from 'react'

/**
 * The component of tables: a table in a container that scrolls sideways if the page is narrower than the table. `label`
 * is what a screen reader calls the container.
 */
export function storyTable(label: string) {
  return function StoryTable({ children }: ComponentProps<'table'>) {
    return (
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without focus, a keyboard can't scroll the container (WCAG 2.1.1)
      // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; a table has none
      <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
        <table>{children}</table>
      </div>
    )
  }
}

/** A cell. Its alignment is a class: the Content-Security-Policy forbids inline styles. */
export function StoryCell({ align, children }: ComponentProps<'td'>) {
  return <td className={alignment(align)}>{children}</td>
}

export function StoryHeaderCell({ align, children }: ComponentProps<'th'>) {
  return (
    <th scope="col" className={alignment(align)}>
      {children}
    </th>
  )
}

function alignment(align: string | undefined): string | undefined {
  return align === undefined ? undefined : `align-${align}`
}
