import { InLanguage } from '@/components/editions/plain/in-language'
import { ListLink } from '@/components/layout/list-link'
import type { Topic } from '@/lib/content/schema'

type Props = { topics: readonly Topic[]; frame: string | undefined }

/** Links to a story's topics. */
export function Topics({ topics, frame }: Props) {
  if (topics.length === 0) return null
  return (
    <nav aria-label="Topics" lang={frame}>
      <ul className="chips">
        {topics.map((topic) => (
          <li key={topic.id}>
            <ListLink href={`/topics/${topic.id}`}>
              <InLanguage language={frame}>{topic.name}</InLanguage>
            </ListLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
