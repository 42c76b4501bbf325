import { InLanguage } from '@/components/editions/plain/in-language'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** An entry of a live story. */
export function LiveUpdate(props: BlockProps<'LiveUpdate'>) {
  const { at, headline, time, notes, frame, moment, children } = props
  return (
    <article className="live-update" aria-label={headline} data-key={moment}>
      <p className="live-meta">
        <InLanguage language={frame}>
          <time dateTime={at}>{time}</time>
          {notes}
        </InLanguage>
      </p>
      <h2>{headline}</h2>
      {children}
    </article>
  )
}
