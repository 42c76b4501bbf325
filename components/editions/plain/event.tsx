import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** One event of a timeline. */
export function PlainEvent({ at, date, title, children }: BlockProps<'Event'>) {
  return (
    <li>
      <p>
        <time dateTime={at}>{date}</time>: <strong>{title}</strong>
      </p>
      {children}
    </li>
  )
}
