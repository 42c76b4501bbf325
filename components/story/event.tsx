import type { ReactNode } from 'react'

/** `date` is `at` in the publication's words (see article-body). */
type Props = { at: string; date: string; title: string; children: ReactNode }

/** One event of a timeline. */
export function Event({ at, date, title, children }: Props) {
  return (
    <li className="relative space-y-1 pb-2 before:absolute before:-start-[1.65rem] before:top-[0.45em] before:size-3 before:rounded-full before:bg-accent">
      <time dateTime={at} className="block font-sans text-label font-semibold text-accent">
        {date}
      </time>
      <p className="font-semibold">{title}</p>
      <div className="text-[0.9em]">{children}</div>
    </li>
  )
}
