import { Fragment } from 'react'
import { languageNames, textDirection } from '@/lib/format/language'
import type { Story } from '@/lib/site/queries'
import { wordsOf } from '@/lib/words/words'
import { InLanguage } from './in-language'
import { Phrase } from './phrase'

type Props = {
  story: Story
  /** The public editions of the story, itself included. */
  editions: readonly Story[]
  publication: { language: string }
  frame: string | undefined
  /** The end of the links: `/lite` from a light edition. */
  ending?: '/lite'
}

/** “Read this in हिन्दी · العربية”: links to the other editions of a story. Nothing for a story in one language. */
export function Translations({ story, editions, publication, frame, ending }: Props) {
  const others = editions.filter(({ address }) => address !== story.address)
  if (others.length === 0) return null
  const languages = others.map(({ language = publication.language }) => language)
  const names = languageNames(languages)
  const links = others.map(({ address, href }, index) => {
    const language = languages[index] ?? publication.language
    return (
      <Fragment key={address}>
        {index > 0 && ' · '}
        <a href={href + (ending ?? '')} hrefLang={language} lang={language} dir={textDirection(language)}>
          {names[index]}
        </a>
      </Fragment>
    )
  })
  return (
    <p className="translations">
      <InLanguage language={frame}>
        <Phrase words={wordsOf(publication)} of="readIn" values={{ language: links }} />
      </InLanguage>
    </p>
  )
}
