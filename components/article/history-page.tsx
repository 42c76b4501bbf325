import { InLanguage } from '@/components/editions/plain/in-language'
import { ListHead } from '@/components/layout/list-head'
import { PageFrame } from '@/components/layout/page-frame'
import { StoryLink } from '@/components/layout/story-link.client'
import type { Publication, StoryHistory } from '@/lib/content/schema'
import { formatMoment } from '@/lib/format/dates'
import { frameLanguage, textDirection } from '@/lib/format/language'
import type { MarkedParagraph } from '@/lib/format/word-changes'
import type { Crumb, Story } from '@/lib/site/queries'
import { type Words, wordsOf } from '@/lib/words/words'

type Props = {
  story: Story
  history: StoryHistory | undefined
  crumbs: readonly Crumb[]
  publication: Publication
}

/** The page with the changes of a story, newest first. Added and removed words are marked. */
export function HistoryPage({ story, history, crumbs, publication }: Props) {
  const words = wordsOf(publication)
  const language = story.language ?? publication.language
  const frame = frameLanguage(story, publication)
  const changes = [...(history?.changes ?? [])].reverse()
  return (
    <PageFrame section={story.section.id}>
      <ListHead
        crumbs={crumbs}
        title={words('history')}
        deck={
          <StoryLink href={story.href}>
            <InLanguage language={story.language}>{story.headline}</InLanguage>
          </StoryLink>
        }
        words={words}
      >
        <p className="by">{words(changes.length === 0 ? 'historyNone' : 'historyNote')}</p>
        {history?.isBehind && <p className="by">{words('historyBehind')}</p>}
      </ListHead>
      <div className="history" lang={story.language} dir={textDirection(language)}>
        {changes.map(({ at, paragraphs }) => {
          const small = paragraphs.filter(({ isSmall }) => isSmall)
          const large = paragraphs.filter(({ isSmall }) => !isSmall)
          return (
            <section key={at + JSON.stringify(paragraphs[0])}>
              <h2>
                <InLanguage language={frame}>
                  <time dateTime={at}>{formatMoment(at, publication)}</time>
                </InLanguage>
              </h2>
              <Paragraphs paragraphs={large} words={words} frame={frame} />
              {small.length > 0 && (
                <details>
                  <summary>
                    <InLanguage language={frame}>{words('smallEdits')}</InLanguage>
                  </summary>
                  <Paragraphs paragraphs={small} words={words} frame={frame} />
                </details>
              )}
            </section>
          )
        })}
      </div>
    </PageFrame>
  )
}

type ParagraphsProps = {
  paragraphs: readonly MarkedParagraph[]
  words: Words
  frame: string | undefined
}

function Paragraphs({ paragraphs, words, frame }: ParagraphsProps) {
  return paragraphs.map(({ pieces }) => (
    <p key={JSON.stringify(pieces)}>
      {pieces.map(({ text, change }, index) => {
        const key = index
        if (change === undefined) return <span key={key}>{text}</span>
        const Element = change === 'added' ? 'ins' : 'del'
        // Most screen readers don't announce <ins> and <del>.
        return (
          <Element key={key}>
            <span className="sr-only">
              {' ['}
              <InLanguage language={frame}>
                {words(change === 'added' ? 'wordsAdded' : 'wordsRemoved')}
              </InLanguage>
              {words.between('labelled')}
            </span>
            {text}
            <span className="sr-only">{'] '}</span>
          </Element>
        )
      })}
    </p>
  ))
}
