import { RENEWED } from './cross-references'
import type { RecordFiles } from './schema'
import type { Violation } from './violation'

const DAY = 86_400_000
/** How long before `security.expires` its warning begins. */
const NOTICE = 30 * DAY

/** What breaks no rule yet and will by itself, told in the shape of broken rules. `now` in milliseconds. */
export function upcomingViolations({ publication, sources }: RecordFiles, now: number): Violation[] {
  const expires = publication.security?.expires
  if (expires === undefined) return []
  const left = Date.parse(expires) - now
  if (left <= 0 || left > NOTICE) return []
  const days = Math.floor(left / DAY)
  return [
    {
      path: sources.publication.file,
      line: sources.publication.lineOf(['security', 'expires']),
      field: 'security.expires',
      found: `\`${expires}\`, ${days === 0 ? 'less than a day' : days === 1 ? 'one day' : `${days} days`} ahead`,
      expected: RENEWED,
    },
  ]
}
