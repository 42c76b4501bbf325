import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { listParts } from '@/lib/format/lists'

type Props = { authors: readonly Author[]; credit?: string; language: string; roles?: boolean }

/** Who wrote it: each author a link, with role where there is room, or the credit of an agency. */
export function Byline({ authors, credit, language, roles = false }: Props) {
  if (authors.length === 0) return <p className="font-sans text-small font-semibold">{credit}</p>
  const byName = new Map(authors.map((author) => [author.name, author]))
  const parts = listParts([...byName.keys()], language)
  return (
    <p className="font-sans text-small">
      <span className="sr-only">By </span>
      {parts.map((part, index) => {
        const author = byName.get(part.value)
        if (part.type === 'literal' || author === undefined) return part.value
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a byline never change their order
          <span key={index}>
            <ListLink
              href={`/authors/${author.id}`}
              className="inline-block py-0.5 font-semibold hover:underline"
            >
              {author.name}
            </ListLink>
            {roles && <span className="text-quiet">, {author.role}</span>}
          </span>
        )
      })}
      {credit !== undefined && <span className="text-quiet"> · {credit}</span>}
    </p>
  )
}
