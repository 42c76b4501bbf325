import { InLanguage } from '@/components/editions/plain/in-language'
import { ListLink } from '@/components/layout/list-link'
import type { Author } from '@/lib/content/schema'
import { AuthorMark } from './author-mark'

type Props = { authors: readonly Author[]; frame: string | undefined }

/** Name, role and biography of each author, under the story. */
export function AuthorCards({ authors, frame }: Props) {
  return authors.map((author) => (
    <section key={author.id} className="author-card" aria-label={`About ${author.name}`} lang={frame}>
      <AuthorMark name={author.name} />
      <div>
        <p>
          <InLanguage language={frame}>
            <ListLink href={`/authors/${author.id}`}>{author.name}</ListLink>
            <span>, {author.role}</span>
          </InLanguage>
        </p>
        <p>
          <InLanguage language={frame}>{author.bio}</InLanguage>
        </p>
      </div>
    </section>
  ))
}
