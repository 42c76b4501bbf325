import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** One event of a timeline. */
export function Event({ at, date, title, children }: BlockProps<'Event'>) {
  return (
    <li>
      <time dateTime={at}>{date}</time>
      <p className="box-title">{title}</p>
      {children}
    </li>
  )
}
