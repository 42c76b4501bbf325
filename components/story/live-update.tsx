import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** An entry of a live story. */
export function LiveUpdate({ at, headline, time, byline, moment, children }: BlockProps<'LiveUpdate'>) {
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
