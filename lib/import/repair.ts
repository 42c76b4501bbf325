import type { Finding } from '@/lib/content/finding'
import type { RecordFiles } from '@/lib/content/schema'
import { crossCheck, type MadeStories } from './cross-check'
import type { MadeStory, Order } from './make-story'
import { changed } from './notes'
import type { Place, Plan } from './plan'

/**
 * Number of rounds in which links become text. In later rounds, refused stories become drafts, until none is refused.
 */
const ROUNDS_FOR_LINKS = 4
/** Maximum number of rounds. Each makes at least one change, so more would be a bug. */
const MOST_ROUNDS = 100

/** What must change when a story is made again, by its index. */
export type Changes = Map<number, Pick<Order, 'hide' | 'draft'>>

/**
 * Makes stories again that the rules across files refuse: without redirects that are in use, and without links to
 * stories that readers can't see. Stories that are still refused become drafts. Changes the plan. `make` replaces
 * stories by their indexes.
 */
export async function repair(
  made: MadeStories,
  plan: Plan,
  existing: RecordFiles,
  publicFiles: readonly string[],
  now: number,
  changes: Changes,
  make: (indexes: ReadonlySet<number>) => Promise<void>,
): Promise<void> {
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const errors = crossCheck(made, existing, plan, publicFiles, now)
    dropRedirects(plan, errors.get('content/redirects.yaml') ?? [], existing.redirects.length)
    const again = new Set<number>()
    plan.places.forEach((place, index) => {
      const findings = errors.get(place.file)
      const story = findings === undefined ? undefined : made.at(index)
      if (story === undefined || findings === undefined) return
      changes.set(
        index,
        repaired(
          changes.get(index) ?? {},
          place,
          story,
          findings,
          // A page can't be a draft.
          round >= ROUNDS_FOR_LINKS && story.page === undefined,
        ),
      )
      again.add(index)
    })
    if (again.size === 0) return
    await make(again)
  }
}

/** Removes planned redirects that the check refuses. */
function dropRedirects(plan: Plan, findings: readonly Finding[], before: number) {
  const refused = new Set(findings.map(({ field }) => Number(field.split('.')[1]) - before))
  if (refused.size > 0) plan.redirects = plan.redirects.filter((_, index) => !refused.has(index))
}

function repaired(
  before: Pick<Order, 'hide' | 'draft'>,
  place: Place,
  story: MadeStory,
  findings: readonly Finding[],
  isLast: boolean,
): Pick<Order, 'hide' | 'draft'> {
  const refused = new Set<number>()
  const hide = [...(before.hide ?? [])]
  const draft: string[] = []
  for (const { field, line, found, expected } of findings) {
    const [, redirect] = /^redirectFrom\.(\d+)$/.exec(field) ?? []
    const targets = story.references.filter((one) => one.line === line && one.kind === 'path')
    if (redirect !== undefined) refused.add(Number(redirect))
    else if (field === 'body' && targets.length > 0 && !isLast)
      hide.push(...targets.map(({ target }) => target))
    else draft.push(`${field}: found ${found}, expected ${expected}`)
  }
  for (const index of refused)
    place.notes.push(
      changed('an old address that can’t be redirected: it is in use', place.redirectFrom[index] ?? ''),
    )
  place.redirectFrom = place.redirectFrom.filter((_, index) => !refused.has(index))
  return { ...(hide.length > 0 && { hide }), ...(draft.length > 0 && { draft }) }
}
