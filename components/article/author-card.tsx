import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { AuthorMark } from './author-mark'

/** Who the authors are, under their story. */
export function AuthorCards({ authors }: { authors: readonly Author[] }) {
  return authors.map((author) => (
    <section key={author.id} className="author-card" aria-label={`About ${author.name}`}>
      <AuthorMark name={author.name} />
      <div>
        <p>
          <ListLink href={`/authors/${author.id}`}>{author.name}</ListLink>
          <span>, {author.role}</span>
        </p>
        <p>{author.bio}</p>
      </div>
    </section>
  ))
}
