import { InLanguage } from '@/components/editions/plain/in-language'
import { Icon } from '@/components/layout/icon'
import { readingMinutes } from '@/lib/format/reading-time'
import type { Words } from '@/lib/words/words'

type Props = {
  href: string
  /** The body, for the reading time. Undefined for live coverage, which has none. */
  text: string | undefined
  /** The language of the story. */
  language: string
  words: Words
  frame: string | undefined
  /** Whether there is a button for the browser’s voices: the story has running text and no sound file. */
  isReadAloud: boolean
}

/**
 * The reading time of a story, and the buttons that save it, share it and read it aloud. `ReaderTools` handles the
 * buttons.
 */
export function StoryTools({ href, text, language, words, frame, isReadAloud }: Props) {
  return (
    <p className="story-tools">
      <InLanguage language={frame}>
        <button type="button" className="scripted" data-save={href}>
          <Icon name="bookmark" />
          <span>{words('saveStory')}</span>
          <span>{words('storySaved')}</span>
        </button>
        <button type="button" className="scripted" data-share>
          <Icon name="share" />
          {words('share')}
        </button>
        {text !== undefined && (
          <span className="reading">
            {isReadAloud && (
              <>
                <button type="button" className="scripted" data-listen={language}>
                  <Icon name="sound" />
                  <span>
                    <span>{words('listen')}</span>
                    <span>{words('pauseListening')}</span>
                    <span>{words('resumeListening')}</span>
                  </span>
                </button>
                <button type="button" className="scripted">
                  {words('stopListening')}
                </button>
              </>
            )}
            <span className="reading-time">
              {words('readingTime', { count: readingMinutes(text, language) })}
            </span>
          </span>
        )}
      </InLanguage>
    </p>
  )
}
