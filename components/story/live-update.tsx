import { InLanguage } from '@/components/editions/plain/in-language'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** An entry of a live story. Its time is the permanent link to it. */
export function LiveUpdate(props: BlockProps<'LiveUpdate'>) {
  const { at, id, link, version, headline, time, notes, frame, moment, children } = props
  return (
    <article className="live-update" id={id} aria-label={headline} data-key={moment} data-version={version}>
      <p className="live-meta">
        <InLanguage language={frame}>
          <a href={link}>
            <time dateTime={at}>{time}</time>
          </a>
          {notes}
        </InLanguage>
      </p>
      <h2>{headline}</h2>
      {children}
    </article>
  )
}
