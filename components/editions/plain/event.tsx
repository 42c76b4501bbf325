import type { ReactNode } from 'react'

/** `date` is `at` in the publication's words (see block-facts). */
type Props = { at: string; date: string; title: string; children: ReactNode }

/** One event of a timeline. */
export function PlainEvent({ at, date, title, children }: Props) {
  return (
    <li>
      <p>
        <time dateTime={at}>{date}</time>: <strong>{title}</strong>
      </p>
      {children}
    </li>
  )
}
