import { diffArrays } from 'diff'
import { z } from 'zod'
import { unlessInvalid } from '@/lib/mdx/syntax-error'
import { splitFrontmatter } from './frontmatter'
import type { HistoryFile } from './history-schema'
import { isPublic } from './publishing-state'
import type { Body } from './schema'
import { storyParagraphs, textFingerprint } from './story-paragraphs'
import { parseYaml } from './yaml'

/** The content of a story's file from a time on (milliseconds since the epoch). */
export type Version = { time: number; text: string; format: Body['format'] }

type Change = HistoryFile['changes'][number]
type Shown = { paragraphs: string[]; kind: string; at: string }

/** The keys that decide whether a version was public. Other keys may be of an earlier schema. */
const factsSchema = z.object({
  headline: z.string(),
  standfirst: z.string(),
  published: z.string(),
  updated: z.string().optional(),
  corrections: z.array(z.looseObject({ at: z.string() })).default([]),
  kind: z.string().default('news'),
  draft: z.unknown().optional(),
  withdrawn: z.unknown().optional(),
})

/** Milliseconds by which a time in the frontmatter may be after the commit, because writers round times. */
const ROUNDED = 3_600_000

/**
 * The history of a story: the changes between the versions that were public, oldest first. A version that was replaced
 * before its embargo ended, a draft, a withdrawn version and a version that can't be read aren't compared. `known` is
 * the recorded history, which an editor may have changed: only later changes are added to it. `isKnownLost` is true if
 * no version has the text with which `known` ends.
 * @param versions oldest first
 */
export function storyHistory(
  versions: readonly Version[],
  now: number,
  known?: HistoryFile,
): HistoryFile & { isKnownLost: boolean } {
  const shown = versions.flatMap((version, index) => {
    const seen = shownVersion(version, versions[index + 1]?.time ?? now, versions[index - 1]?.time ?? 0)
    return seen === undefined ? [] : [{ ...seen, text: textFingerprint(seen.paragraphs) }]
  })
  const start = known === undefined ? 0 : shown.findLastIndex(({ text }) => text === known.text)
  const changes = shown.slice(Math.max(start, 0) + 1).flatMap((after, index): Change[] => {
    const before = shown[Math.max(start, 0) + index]
    const paragraphs = before === undefined ? [] : changedParagraphs(before.paragraphs, after.paragraphs)
    // New entries of live coverage aren't changes of existing text.
    const kept = after.kind === 'live' ? paragraphs.filter((one) => one.before !== undefined) : paragraphs
    return kept.length === 0 ? [] : [{ at: after.at, paragraphs: kept }]
  })
  return {
    text: shown.at(-1)?.text ?? '',
    changes: [...(known?.changes ?? []), ...(start === -1 ? [] : changes)],
    isKnownLost: start === -1,
  }
}

/** A version as readers saw it before `until`; undefined if they never did. */
function shownVersion({ time, text, format }: Version, until: number, previous: number): Shown | undefined {
  const parts = splitFrontmatter(text.replace(/\r\n?/g, '\n'), '')
  if ('found' in parts) return undefined
  const facts = factsSchema.safeParse(parseYaml(parts.frontmatter, '').data).data
  if (facts === undefined || facts.withdrawn !== undefined) return undefined
  const { headline, standfirst, published, updated, corrections, kind } = facts
  const draft = facts.draft !== undefined && facts.draft !== false
  const from = Math.max(time, Date.parse(published))
  if (!isPublic({ draft, published }, from) || Number.isNaN(from) || from >= until) return undefined
  const body: Body = { text: parts.body, line: parts.bodyLine, format }
  const dated = [updated, ...corrections.map(({ at }) => at)].flatMap((at) => at ?? [])
  const own = dated
    .map((at) => ({ at, moment: Date.parse(at) }))
    .filter(({ moment }) => previous < moment && moment <= time + ROUNDED)
    .sort((a, b) => b.moment - a.moment)[0]?.at
  const paragraphs = unlessInvalid(() => storyParagraphs({ headline, standfirst, body }))
  return paragraphs && { paragraphs, kind, at: own ?? new Date(from).toISOString().replace('.000Z', 'Z') }
}

/** The paragraphs that differ, each with its former text where one is similar. */
function changedParagraphs(before: readonly string[], after: readonly string[]): Change['paragraphs'] {
  const changed: Change['paragraphs'] = []
  let removed: string[] = []
  for (const part of [...diffArrays([...before], [...after]), undefined]) {
    if (part?.removed) {
      removed = part.value
      continue
    }
    changed.push(...paired(removed, part?.added ? part.value : []))
    removed = []
  }
  return changed
}

function paired(before: readonly string[], after: readonly string[]): Change['paragraphs'] {
  const pairs: Change['paragraphs'] = []
  let next = 0
  for (const old of before) {
    const match = after.findIndex((text, index) => index >= next && similarity(old, text) > SIMILAR)
    if (match === -1) {
      pairs.push({ before: old })
      continue
    }
    pairs.push(...after.slice(next, match).map((text) => ({ after: text })))
    pairs.push({ before: old, after: after[match] })
    next = match + 1
  }
  return [...pairs, ...after.slice(next).map((text) => ({ after: text }))]
}

const SIMILAR = 0.4

/** From 0 to 1: the share of pairs of letters that two texts have in common (Dice's coefficient). */
function similarity(a: string, b: string): number {
  const [first, second] = [letterPairs(a), letterPairs(b)]
  const common = [...first].filter((pair) => second.has(pair)).length
  return (2 * common) / Math.max(1, first.size + second.size)
}

function letterPairs(text: string): Set<string> {
  const letters = text.toLowerCase()
  return new Set(
    Array.from({ length: Math.max(0, letters.length - 1) }, (_, at) => letters.slice(at, at + 2)),
  )
}
