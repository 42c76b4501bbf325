import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { AuthorMark } from './author-mark'

/** Who the authors are, under their story. */
export function AuthorCards({ authors }: { authors: readonly Author[] }) {
  return authors.map((author) => (
    <section
      key={author.id}
      aria-label={`About ${author.name}`}
      className="mt-6 flex gap-4 border-t border-rule pt-4"
    >
      <AuthorMark name={author.name} />
      <div className="font-sans text-small">
        <p>
          <ListLink
            href={`/authors/${author.id}`}
            className="inline-block py-0.5 font-semibold hover:underline"
          >
            {author.name}
          </ListLink>
          <span className="text-quiet">, {author.role}</span>
        </p>
        <p className="max-w-[60ch] pt-1">{author.bio}</p>
      </div>
    </section>
  ))
}
