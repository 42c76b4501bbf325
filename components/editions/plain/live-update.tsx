import type { BlockProps } from '@/lib/mdx/blocks/block-list'
import { InLanguage } from './in-language'

/** An entry of a live story. */
export function PlainLiveUpdate(props: BlockProps<'LiveUpdate'>) {
  const { at, id, headline, time, notes, frame, children } = props
  return (
    <section id={id}>
      <h2>{headline}</h2>
      <p>
        <InLanguage language={frame}>
          <time dateTime={at}>{time}</time>
          {notes}
        </InLanguage>
      </p>
      {children}
    </section>
  )
}
