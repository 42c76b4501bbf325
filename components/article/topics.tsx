import { InLanguage } from '@/components/editions/plain/in-language'
import { ListLink } from '@/components/layout/list-link'
import type { Topic } from '@/lib/content/schema'
import { listHref } from '@/lib/site/routes'
import type { Words } from '@/lib/words/words'

type Props = { topics: readonly Topic[]; words: Words; frame: string | undefined }

/** Links to a story's topics. */
export function Topics({ topics, words, frame }: Props) {
  if (topics.length === 0) return null
  return (
    <nav aria-label={words('topics')} lang={frame}>
      <ul className="chips">
        {topics.map((topic) => (
          <li key={topic.id}>
            <ListLink href={listHref('topic', topic.id)}>
              <InLanguage language={frame}>{topic.name}</InLanguage>
            </ListLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
