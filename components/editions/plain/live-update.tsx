import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** An entry of a live story. */
export function PlainLiveUpdate(props: BlockProps<'LiveUpdate'>) {
  const { at, headline, time, byline, moment, pinned, children } = props
  return (
    <section>
      <h2>{headline}</h2>
      <p>
        <time dateTime={at}>{time}</time>
        {pinned === 'true' && ' · Pinned'}
        {moment === 'key' && ' · Key moment'}
        {byline !== undefined && ` · ${byline}`}
      </p>
      {children}
    </section>
  )
}
