import { ListLink } from '@/components/layout/list-link'
import type { Topic } from '@/lib/content/schema'

/** Topic chips under a story. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label="Topics">
      <ul className="chips">
        {topics.map((topic) => (
          <li key={topic.id}>
            <ListLink href={`/topics/${topic.id}`}>{topic.name}</ListLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
