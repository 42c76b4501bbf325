import type { ReactNode } from 'react'
import { PlainCorrections } from '@/components/editions/plain/corrections'
import { PlainFigure } from '@/components/editions/plain/figure'
import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import { frameLanguage, textDirection } from '@/lib/format/language'
import type { Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'

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
  const { image, corrections, label, language = publication.language } = story
  const frame = frameLanguage(story, publication)
  const text = (
    <>
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
      {image !== undefined && (
        <PlainFigure
          src={addressOf(image.src)}
          alt={image.alt}
          width={String(image.width)}
          height={String(image.height)}
          caption={image.caption}
          credit={image.credit}
        />
      )}
      {children}
      <PlainCorrections corrections={corrections} publication={publication} frame={frame} />
    </>
  )
  // A feed names its language, but feed readers show a text from left to right unless it says otherwise.
  if (story.language === undefined && textDirection(language) === 'ltr') return text
  return (
    <div lang={language} dir={textDirection(language)}>
      {text}
    </div>
  )
}
