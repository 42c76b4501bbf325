import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A line lifted from the story. The style sheet adds quotation marks, unless the words bring their own. */
export function PullQuote({ speaker, role, marks, children }: BlockProps<'PullQuote'>) {
  return (
    <figure className="pull-quote" data-marks={marks}>
      <blockquote>{children}</blockquote>
      {speaker !== undefined && (
        <figcaption>
          <strong>{speaker}</strong>
          {role !== undefined && `, ${role}`}
        </figcaption>
      )}
    </figure>
  )
}
