import type { Author } from '@/lib/content/schema'
import { AuthorMark } from './author-mark'

/** Who an author is, at the head of the author's page. */
export function AuthorProfile({ author }: { author: Author }) {
  return (
    <div className="mt-4 flex gap-4 border-y border-rule py-4">
      <AuthorMark name={author.name} />
      <div>
        <p className="max-w-[65ch]">{author.bio}</p>
        {author.email !== undefined && (
          <p className="pt-1 font-sans text-small">
            <a href={`mailto:${author.email}`} className="inline-block py-0.5 underline">
              {author.email}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}
