import type { ReactNode } from 'react'

/** `time`, `byline` and `moment` are the site's (see block-facts). */
type Props = {
  at: string
  headline: string
  time: string
  byline?: string
  moment?: string
  children: ReactNode
}

/** An entry of a live story. */
export function PlainLiveUpdate({ at, headline, time, byline, moment, children }: Props) {
  return (
    <section>
      <h2>{headline}</h2>
      <p>
        <time dateTime={at}>{time}</time>
        {moment === 'key' && ' · Key moment'}
        {byline !== undefined && ` · ${byline}`}
      </p>
      {children}
    </section>
  )
}
