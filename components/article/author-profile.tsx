import type { Author } from '@/lib/content/schema'
import { AuthorMark } from './author-mark'

/** Who an author is, at the head of the author's page. */
export function AuthorProfile({ author }: { author: Author }) {
  return (
    <div className="profile">
      <AuthorMark name={author.name} />
      <div>
        <p>{author.bio}</p>
        {author.email !== undefined && <a href={`mailto:${author.email}`}>{author.email}</a>}
      </div>
    </div>
  )
}
