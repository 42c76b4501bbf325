import type { ReactNode } from 'react'
import { PlainCorrections } from '@/components/editions/plain/corrections'
import { figureOf, PlainFigure } from '@/components/editions/plain/figure'
import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import { frameLanguage } from '@/lib/format/language'
import type { Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import { InFeed } from './in-feed'

type Props = {
  story: Story
  publication: Publication
  /** The absolute address of a path. */
  addressOf: (path: string) => string
  /** The body, rendered. */
  children: ReactNode
}

/** The full text of a story in a feed: kind, image, body, corrections. A feed has headline and authors beside it. */
export function FullText({ story, publication, addressOf, children }: Props) {
  const { image, corrections, label } = story
  const frame = frameLanguage(story, publication)
  return (
    <InFeed story={story} publication={publication}>
      {corrections.some(({ kind }) => kind !== 'update') && (
        <p>
          <a href={`${addressOf(story.href)}#corrections`}>
            <InLanguage language={frame}>{wordsOf(publication)('corrected')}</InLanguage>
          </a>
        </p>
      )}
      {label !== undefined && (
        <p>
          <strong>
            <InLanguage language={frame}>{label}</InLanguage>
          </strong>
        </p>
      )}
      {image !== undefined && <PlainFigure {...figureOf(image)} src={addressOf(image.src)} />}
      {children}
      <PlainCorrections corrections={corrections} publication={publication} frame={frame} />
    </InFeed>
  )
}
