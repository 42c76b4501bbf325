import { InLanguage } from '@/components/editions/plain/in-language'
import { yearsSince } from '@/lib/format/dates'
import type { Words } from '@/lib/words/words'

type Props = { published: string; words: Words; frame: string | undefined; now: number }

/** Warns that a story is older than a year. `now` in milliseconds since the epoch. */
export function AgeNotice({ published, words, frame, now }: Props) {
  const years = yearsSince(published, now)
  if (years < 1) return null
  return (
    <p className="notice">
      <InLanguage language={frame}>{words('olderThan', { count: years })}</InLanguage>
    </p>
  )
}
