import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A quotation from the story. The style sheet adds quotation marks unless the text contains its own. */
export function PullQuote({ speaker, role, comma, marks, children }: BlockProps<'PullQuote'>) {
  return (
    <figure className="pull-quote" data-marks={marks}>
      <blockquote>{children}</blockquote>
      {speaker !== undefined && (
        <figcaption>
          <strong>{speaker}</strong>
          {role !== undefined && comma + role}
        </figcaption>
      )}
    </figure>
  )
}
