import type { ReactNode } from 'react'

/** `time` and `byline` come from what the site knows (see article-body); `at`, `headline` and `author` from the writer. */
type Props = {
  at: string
  headline: string
  time: string
  byline?: string
  /** `key` for an update that the writer marked with `key="true"`. */
  moment?: string
  children: ReactNode
}

/** An entry of a live story. */
export function LiveUpdate({ at, headline, time, byline, moment, children }: Props) {
  return (
    <section className="live-update" aria-label={headline} data-key={moment}>
      <p className="live-meta">
        <time dateTime={at}>{time}</time>
        {moment === 'key' && ' · Key moment'}
        {byline !== undefined && ` · ${byline}`}
      </p>
      <h2>{headline}</h2>
      {children}
    </section>
  )
}
