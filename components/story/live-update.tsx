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
    <section
      aria-label={headline}
      className={`my-6 border-t pt-3 ${moment === 'key' ? 'border-t-4 border-accent' : 'border-rule'}`}
    >
      <p className="!mb-1 font-sans text-label text-quiet">
        <time dateTime={at} className="font-semibold text-accent">
          {time}
        </time>
        {moment === 'key' && ' · Key moment'}
        {byline !== undefined && ` · ${byline}`}
      </p>
      <h2 className="!mt-0 !mb-2 !text-card font-semibold">{headline}</h2>
      <div className="space-y-3">{children}</div>
    </section>
  )
}
