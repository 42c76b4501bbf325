import { InLanguage } from '@/components/editions/plain/in-language'
import type { BlockProps } from '@/lib/mdx/blocks/block-list'

/** One event of a timeline. */
export function Event({ at, date, frame, title, children }: BlockProps<'Event'>) {
  return (
    <li>
      <time dateTime={at} lang={frame}>
        <InLanguage language={frame}>{date}</InLanguage>
      </time>
      <p className="box-title">{title}</p>
      {children}
    </li>
  )
}
