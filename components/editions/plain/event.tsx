import type { BlockProps } from '@/lib/mdx/blocks/block-list'
import { InLanguage } from './in-language'

/** One event of a timeline. */
export function PlainEvent({ at, date, title, frame, colon, children }: BlockProps<'Event'>) {
  return (
    <li>
      <p>
        <InLanguage language={frame}>
          <time dateTime={at}>{date}</time>
          {colon.trimEnd()}
        </InLanguage>{' '}
        <strong>{title}</strong>
      </p>
      {children}
    </li>
  )
}
