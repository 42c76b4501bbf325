import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** A link to another story, in a paragraph of its own. */
export function PlainAlsoRead({ href, headline, author, label }: BlockProps<'AlsoRead'>) {
  return (
    <p>
      <strong>Also read:</strong>{' '}
      <a href={href}>
        {label !== undefined && `${label}: `}
        {headline}
      </a>
      {author !== undefined && ` (${author})`}
    </p>
  )
}
