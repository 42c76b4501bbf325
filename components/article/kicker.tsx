import type { Story } from '@/lib/site/queries'
import { InLanguage } from './in-language'

type Props = {
  story: Story
  /** The language of the publication, where the kicker stands inside a story in another one. */
  frame?: string | undefined
}

/** The short label over a headline: in the story's language where its writer set it, else the name of a list of ours. */
export function Kicker({ story, frame }: Props) {
  const { kicker, storyline, topics, section, language } = story
  const isOurs = [storyline, topics[0], section].some((list) => list?.name === kicker)
  const written = frame === undefined ? language : undefined
  return <InLanguage language={isOurs ? frame : written}>{kicker}</InLanguage>
}
