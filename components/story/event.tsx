import type { ReactNode } from 'react'

/** `date` is `at` in the publication's words (see article-body). */
type Props = { at: string; date: string; title: string; children: ReactNode }

/** One event of a timeline. */
export function Event({ at, date, title, children }: Props) {
  return (
    <li>
      <time dateTime={at}>{date}</time>
      <p className="box-title">{title}</p>
      {children}
    </li>
  )
}
