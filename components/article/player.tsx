import { InLanguage } from '@/components/editions/plain/in-language'
import type { Publication } from '@/lib/content/schema'
import { formatDuration, secondsOf } from '@/lib/format/durations'
import type { Story } from '@/lib/site/queries'
import { listHref, podcastHref } from '@/lib/site/routes'
import { wordsOf } from '@/lib/words/words'

type Props = { story: Story; publication: Publication; frame: string | undefined }

/** The browser's player for a story with a sound file, and a link to its podcast. Loads nothing before it is used. */
export function Player({ story, publication, frame }: Props) {
  const { audio, storyline } = story
  if (audio === undefined) return null
  const words = wordsOf(publication)
  const podcast = podcastHref(storyline === undefined ? '/' : listHref('storyline', storyline.id))
  return (
    <figure className="player">
      {/* biome-ignore lint/a11y/useMediaCaption: the text of the story is the transcript */}
      <audio controls preload="none" src={audio.src} aria-label={words('audio')} />
      <figcaption>
        <InLanguage language={frame}>
          {words('audio')}
          {audio.duration !== undefined &&
            ` · ${formatDuration(secondsOf(audio.duration), publication.language)}`}
        </InLanguage>
        {audio.credit !== undefined && ` · ${audio.credit}`}
        {' · '}
        <a href={podcast}>
          <InLanguage language={frame}>{words('podcast')}</InLanguage>
        </a>
      </figcaption>
    </figure>
  )
}
