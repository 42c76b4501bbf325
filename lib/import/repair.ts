import type { RecordFiles } from '@/lib/content/schema'
import type { Violation } from '@/lib/content/violation'
import { crossCheck } from './cross-check'
import type { MadeStory, Order } from './make-story'
import type { Plan } from './plan'

/** Rounds of repairs; each can only make links plain or stories drafts, so few are needed. */
const MOST_ROUNDS = 5

/**
 * Makes stories again that the rules across files refuse: without redirects that are in use and links to what readers
 * can't see; what is still refused becomes a draft. Changes the plan and the list of made stories.
 * @returns indexes of the stories that were made again
 */
export async function repair(
  orders: readonly Order[],
  made: MadeStory[],
  plan: Plan,
  existing: RecordFiles,
  publicFiles: readonly string[],
  now: number,
  make: (orders: readonly Order[]) => Promise<MadeStory[]>,
): Promise<Set<number>> {
  const changed = new Set<number>()
  const indexes = new Map(made.map(({ file }, index) => [file, index]))
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const errors = crossCheck(made, existing, plan, publicFiles, now)
    dropRedirects(plan, errors.get('content/redirects.yaml') ?? [], existing.redirects.length)
    const wrong = [...errors].flatMap(([file, violations]) => {
      const index = indexes.get(file)
      const order = index === undefined ? undefined : orders[index]
      const story = index === undefined ? undefined : made[index]
      if (index === undefined || order === undefined || story === undefined) return []
      return [{ index, order: repairOrder(order, story, violations, round === MOST_ROUNDS - 1) }]
    })
    if (wrong.length === 0) break
    const again = await make(wrong.map(({ order }) => order))
    wrong.forEach(({ index }, at) => {
      const story = again[at]
      if (story !== undefined) made[index] = story
      changed.add(index)
    })
  }
  return changed
}

/** Removes planned redirects that the check refuses. */
function dropRedirects(plan: Plan, violations: readonly Violation[], before: number) {
  const refused = new Set(violations.map(({ field }) => Number(field.split('.')[1]) - before))
  if (refused.size > 0) plan.redirects = plan.redirects.filter((_, index) => !refused.has(index))
}

function repairOrder(
  order: Order,
  story: MadeStory,
  violations: readonly Violation[],
  isLast: boolean,
): Order {
  const refused = new Set<number>()
  const others: Violation[] = []
  for (const violation of violations) {
    const [, redirect] = /^redirectFrom\.(\d+)$/.exec(violation.field) ?? []
    const targets = story.references.filter(({ line, kind }) => line === violation.line && kind === 'path')
    if (redirect !== undefined) refused.add(Number(redirect))
    else if (violation.field === 'body' && targets.length > 0 && !isLast)
      order.hide = [...(order.hide ?? []), ...targets.map(({ target }) => target)]
    else others.push(violation)
  }
  const { redirectFrom } = order.place
  order.place.notes.push(
    ...redirectFrom.flatMap((detail, index) =>
      refused.has(index)
        ? [
            {
              importance: 'changed' as const,
              what: 'an old address that can’t be redirected: it is in use',
              detail,
            },
          ]
        : [],
    ),
  )
  order.place.redirectFrom = redirectFrom.filter((_, index) => !refused.has(index))
  if (others.length > 0)
    order.draft = others.map(({ field, found, expected }) => `${field}: found ${found}, expected ${expected}`)
  return order
}
