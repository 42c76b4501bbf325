import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { listParts } from '@/lib/format/lists'

type Props = { authors: readonly Author[]; credit?: string; language: string; roles?: boolean }

/** Who wrote it: each author a link, with role where there is room, or the credit of an agency. */
export function Byline({ authors, credit, language, roles = false }: Props) {
  if (authors.length === 0) return <p>{credit}</p>
  const byName = new Map(authors.map((author) => [author.name, author]))
  const parts = listParts([...byName.keys()], language)
  return (
    <p>
      <span className="sr-only">By </span>
      {parts.map((part, index) => {
        const author = byName.get(part.value)
        return author === undefined ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a byline never change their order
          <span key={index} className="comma">
            {part.value}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a byline never change their order
          <span key={index} className="author">
            <ListLink href={`/authors/${author.id}`}>{author.name}</ListLink>
            {roles && (
              <span className="role">
                <span className="comma">, </span>
                {author.role}
              </span>
            )}
          </span>
        )
      })}
      {credit !== undefined && ` · ${credit}`}
    </p>
  )
}
