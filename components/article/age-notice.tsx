import { InLanguage } from '@/components/editions/plain/in-language'
import { yearsSince } from '@/lib/format/dates'

type Props = { published: string; frame: string | undefined; now: number }

/** Warns that a story is older than a year. `now` in milliseconds since the epoch. */
export function AgeNotice({ published, frame, now }: Props) {
  const years = yearsSince(published, now)
  if (years < 1) return null
  return (
    <p className="notice">
      <InLanguage language={frame}>
        This story is more than {years === 1 ? 'a year' : `${years} years`} old
      </InLanguage>
    </p>
  )
}
