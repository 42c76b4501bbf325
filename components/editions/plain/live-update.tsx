import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** An entry of a live story. */
export function PlainLiveUpdate({ at, headline, time, byline, moment, children }: BlockProps<'LiveUpdate'>) {
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
