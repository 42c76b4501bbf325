import type { Story } from '@/lib/site/queries'
import { InLanguage } from './in-language'

type Props = {
  story: Story
  /** The language of the publication, if the kicker is inside a story in another language. */
  frame?: string | undefined
}

/**
 * The label over a headline. A kicker from the story's file is in the story's language; the name of a list is in the
 * publication's.
 */
export function Kicker({ story, frame }: Props) {
  const { kicker, storyline, topics, section, language } = story
  const isListName = [storyline, topics[0], section].some((list) => list?.name === kicker)
  const written = frame === undefined ? language : undefined
  return <InLanguage language={isListName ? frame : written}>{kicker}</InLanguage>
}
