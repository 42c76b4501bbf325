import type { Publication } from '@/lib/content/schema'
import type { Story } from '@/lib/site/queries'
import { LiteStories } from './lite-stories'

/** Parts shown before this one and after it. */
const AROUND = 3

type Props = {
  current: Story
  /** All parts, oldest first. */
  parts: readonly Story[]
  publication: Publication
}

/** The story so far: the parts before this one and after it. */
export function LiteStoryline({ current, parts, publication }: Props) {
  const at = parts.indexOf(current)
  const before = parts.slice(Math.max(0, at - AROUND), at)
  const after = parts.slice(at + 1, at + 1 + AROUND)
  if (current.storyline === undefined || before.length + after.length === 0) return null
  return (
    <section>
      <h2>The story so far: {current.storyline.name}</h2>
      <p>
        Part {at + 1} of {parts.length}
      </p>
      {before.length > 0 && (
        <>
          <h3>Before</h3>
          <LiteStories stories={before} publication={publication} />
        </>
      )}
      {after.length > 0 && (
        <>
          <h3>After</h3>
          <LiteStories stories={after} publication={publication} />
        </>
      )}
    </section>
  )
}
