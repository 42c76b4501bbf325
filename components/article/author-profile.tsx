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
        {author.fediverse !== undefined && (
          <p>
            {/* Mastodon marks the author’s link to this page as verified. */}
            <a href={profileUrl(author.fediverse)} rel="me external">
              {author.fediverse}
            </a>
          </p>
        )}
      </div>
    </div>
  )
}

/** `https://example.social/@asha` for `@asha@example.social` */
function profileUrl(account: string): string {
  const [, name = '', server = ''] = account.split('@')
  return `https://${server}/@${name}`
}
