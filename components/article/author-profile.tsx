import type { Author } from '@/lib/content/schema'
import { AuthorMark } from './author-mark'

/** Biography and e-mail address at the top of an author's page. */
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
