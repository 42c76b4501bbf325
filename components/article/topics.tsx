import { ListLink } from '@/components/layout/list-link'
import type { Topic } from '@/lib/content/schema'

/** Topic chips under a story. */
export function Topics({ topics }: { topics: readonly Topic[] }) {
  if (topics.length === 0) return null
  return (
    <nav aria-label="Topics" className="mt-8">
      <ul className="flex flex-wrap gap-2 font-sans text-small">
        {topics.map((topic) => (
          <li key={topic.id}>
            <ListLink
              href={`/topics/${topic.id}`}
              className="inline-block border border-rule px-3 py-1 hover:border-strong"
            >
              {topic.name}
            </ListLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
