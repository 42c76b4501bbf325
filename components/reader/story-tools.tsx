import { InLanguage } from '@/components/editions/plain/in-language'
import { Icon } from '@/components/layout/icon'
import { readingMinutes } from '@/lib/format/reading-time'
import type { Words } from '@/lib/words/words'

type Props = {
  href: string
  /** The body, if it is read from its beginning to its end. */
  text: string | undefined
  /** The language of the story. */
  language: string
  words: Words
  frame: string | undefined
  /** Whether the browser’s voices may read it: it has running text, and no sound file of its own. */
  isReadAloud: boolean
}

/** The buttons that save, share and read the story aloud, which `ReaderTools` makes work, and how long it takes to read. */
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
