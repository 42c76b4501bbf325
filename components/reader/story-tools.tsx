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

/** How long the story takes to read, and the buttons that save and share it, which `ReaderTools` makes work. */
export function StoryTools({ href, text, language, words, frame, isReadAloud }: Props) {
  return (
    <p className="story-tools">
      <InLanguage language={frame}>
        {text !== undefined && (
          <span className="reading-time">
            {words('readingTime', { count: readingMinutes(text, language) })}
          </span>
        )}
        <button type="button" className="scripted" data-save={href}>
          <Icon name="bookmark" />
          <span>{words('saveStory')}</span>
          <span>{words('storySaved')}</span>
        </button>
        <button type="button" className="scripted" data-share>
          <Icon name="share" />
          {words('share')}
        </button>
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
      </InLanguage>
    </p>
  )
}
